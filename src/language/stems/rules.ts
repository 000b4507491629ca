import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { wordGroups, wordMap } from '../lexicon.ts';

/** The stem of a lower-case word, worked out: spelling variants are made one, irregular forms go to their base, then Porter's rules apply. */
export function stemByRules(lower: string): string {
  if (lower.length > LONGEST) return lower;
  forms ??= {
    variants: wordMap('spelling-variants'),
    irregular: byForm('irregular-forms'),
    exceptions: byForm('stem-exceptions'),
  };
  const word = forms.variants.get(lower) ?? americanSpelling(lower);
  const base = forms.irregular.get(word);
  return forms.exceptions.get(lower) ?? porter.stem(base === undefined ? word : americanSpelling(base));
}

// No English word is longer; Porter's expressions are not made for a megabyte of letters.
const LONGEST = 40;

interface Forms {
  readonly variants: ReadonlyMap<string, string>;
  readonly irregular: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlyMap<string, string>;
}

let forms: Forms | undefined;

function byForm(name: string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const [base, words] of wordGroups(name)) for (const word of words) bases.set(word, base);
  return bases;
}

// "colour", "neighbouring", "labourers"; three letters before it keep "hour", "scour" and "tours" apart.
const OUR = /^(?<root>\p{L}{3,})our(?<ending>s|ed|ing|able|ably|ful|less|er|ers|hood|hoods|ite|ites|al)?$/u;
// "organise", "privatisation"; a vowel before it is another ending ("raise", "noise"). "rise" becomes "rize" too: only a stem.
const ISE = /^(?<root>\p{L}+[^aeiou\P{L}])is(?<ending>e|es|ed|ing|er|ers|ation|ations)$/u;
const YSE = /^(?<root>anal|paral|catal|breathal)ys(?<ending>e|ed|es|ing)$/u;
// "centre", "kilometres".
const RE = /^(?<root>\p{L}*(?:cent|met|lit|theat|fib|calib|sab|scept|spect|lust|somb|meag))re(?<ending>s|d)?$/u;

/** What the endings of all of them have; looked for first, since most words have none and the classes of Unicode take long to compile. */
const BRITISH = /our|[iy]s[aei]|res?$|red$/;

function americanSpelling(word: string): string {
  if (word.length < 5 || !BRITISH.test(word)) return word;
  return word
    .replace(OUR, '$<root>or$<ending>')
    .replace(ISE, '$<root>iz$<ending>')
    .replace(YSE, '$<root>yz$<ending>')
    .replace(
      RE,
      (_match, root: string, ending: string | undefined) => `${root}er${ending === 'd' ? 'ed' : (ending ?? '')}`,
    );
}

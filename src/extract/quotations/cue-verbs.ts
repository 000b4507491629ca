import { wordGroups } from '../../language/lexicon.ts';

/** What may follow a verb of saying: a heading of seeds/lexicon/en/reporting-verbs.yml. */
export type Frame =
  'say' | 'utter' | 'think' | 'show' | 'hold' | 'tell' | 'ask' | 'promise' | 'urge' | 'judge' | 'call' | 'quote';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** One form of a reporting verb. */
export interface CueForm {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  readonly frames: ReadonlySet<string>;
  /** Words that belong to the verb and stand behind it: "out" of "point out". */
  readonly particles: readonly string[];
}

let table: ReadonlyMap<string, readonly CueForm[]> | undefined;

/** The reporting verbs that a lower-case word can be a form of, those with the most particles first. */
export function cueForms(lower: string): readonly CueForm[] | undefined {
  table ??= buildTable();
  return table.get(lower);
}

/** A verb that no list has but that stands beside a quotation as a verb of saying does: "“…,” he chirruped". */
export function unlistedVerb(lower: string): CueForm {
  return { lemma: lower, forms: new Set(['past', 'third']), frames: UTTER, particles: [] };
}

const UTTER: ReadonlySet<string> = new Set<Frame>(['utter']);

function buildTable(): ReadonlyMap<string, readonly CueForm[]> {
  const frames = new Map<string, Set<string>>();
  for (const [frame, verbs] of wordGroups('reporting-verbs')) {
    for (const verb of verbs) frames.set(verb, (frames.get(verb) ?? new Set()).add(frame));
  }
  const irregular = wordGroups('reporting-verb-forms');
  const built = new Map<string, CueForm[]>();
  for (const [verb, verbFrames] of frames) {
    const [lemma = '', ...particles] = verb.split(' ');
    for (const [word, forms] of inflect(lemma, irregular.get(lemma))) {
      const entry: CueForm = { lemma, forms, frames: verbFrames, particles };
      built.set(word, [...(built.get(word) ?? []), entry]);
    }
  }
  for (const entries of built.values()) entries.sort((a, b) => b.particles.length - a.particles.length);
  return built;
}

function inflect(lemma: string, irregular: readonly string[] | undefined): Map<string, Set<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>();
  const put = (word: string, form: VerbForm): void => {
    forms.set(word, (forms.get(word) ?? new Set()).add(form));
  };
  const iStem = lemma.replace(/(?<=[^aeiou])y$/u, 'i');
  const regular = lemma.endsWith('e') ? `${lemma}d` : `${iStem}ed`;
  const [past = regular, participle = regular] = irregular ?? [];
  put(lemma, 'base');
  put(/(?:s|x|z|ch|sh|o)$/u.test(lemma) || iStem !== lemma ? `${iStem}es` : `${lemma}s`, 'third');
  put(past, 'past');
  put(participle, 'participle');
  // A consonant that the past doubles ("admitted") is doubled here too; a mute e is dropped ("writing").
  const doubled = past === `${lemma}${lemma.at(-1) ?? ''}ed`;
  const stem = doubled ? past.slice(0, -2) : /[^eyo]e$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  put(`${stem}ing`, 'gerund');
  return forms;
}

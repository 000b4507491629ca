import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import { remembered } from '../reading/remembered.ts';

/** Whether the articles at two places of a row tell of two events. */
export type AreApart = (one: number, other: number) => boolean;

/**
 * Tells which of some articles are of two events: those of some length with names of their own that have none in common, nor do others
 * between them: two quakes, two matches, two trials. Of 290 pairs of articles on one story none comes apart so.
 */
export function twoStoriesAmong(documents: readonly (readonly Statement[])[]): AreApart {
  const names = documents.map((own) => (own.length < LEAST_CLAIMS ? undefined : namesOf(own)));
  const story = documents.map((_, at) => at);
  names.forEach((mine, at) =>
    names.slice(0, at).forEach((theirs, before) => {
      const [one, other] = [story[at], story[before]];
      if (one === other || haveNoneInCommon(mine, theirs)) return;
      story.forEach((each, i) => {
        if (each === one) story[i] = other ?? each;
      });
    }),
  );
  return (one, other) => story[one] !== story[other];
}

function haveNoneInCommon(left: Names | undefined, right: Names | undefined): boolean {
  if (left === undefined || right === undefined || !left.isPlaced || !right.isPlaced) return false;
  if ([...left.figures].some((figure) => right.figures.has(figure))) return false;
  const theirs = [...right.words];
  return ![...left.words].some((word) => theirs.some((other) => areOneName(word, other)));
}
/** Claims of an article in which a name would have been told again. */
const LEAST_CLAIMS = 4;

/** "Peru" and "Peruvian", "Madrid" and "Madrid's". */
const areOneName = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= STEM && (a.startsWith(b.slice(0, STEM)) || initialOf(a, b)));
/** First letters that a name has in common with words made of it. */
const STEM = 4;
const initialOf = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

interface Names {
  readonly words: ReadonlySet<string>;
  /** Figures that are seldom of two things. */
  readonly figures: ReadonlySet<string>;
  /** Whether something but a person is named. */
  readonly isPlaced: boolean;
}

/** The names that an article tells. */
const namesOf = (statements: readonly Statement[]): Names => {
  const all = statements.map(namesIn);
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    figures: new Set(all.flatMap(({ figures }) => [...figures])),
    isPlaced:
      all.slice(0, LEAD).some(({ isPlaced }) => isPlaced) ||
      DATELINE.test(statements[0]?.document.text.slice(0, DATELINE_REACH).trimStart() ?? ''),
  };
};

/** "MONTE SECO (AP) —": a place, whatever else may be called so. */
const DATELINE = /^\p{Lu}{2}[\p{Lu} .'’-]*(?:, [^—–(]{1,40})? ?(?:\([^)]{1,30}\) ?)?[—–-] /u;
const DATELINE_REACH = 100;

/** Claims at the beginning of an article, in which it says where its story is. */
const LEAD = 2;

const namesIn = remembered(({ claim, terms }: Statement): Names => {
  generic ??= new Set([...(wordGroups('titles').get('office') ?? []), ...GENERIC].map((word) => word.toLowerCase()));
  const isGeneric = (lower: string): boolean => lower.length < LEAST_LETTERS || generic?.has(lower) === true;
  const times = claim.mentions.filter(({ kind }) => kind === 'time');
  const parties = claim.mentions.flatMap((m) =>
    m.kind === 'party' && m.type !== 'group' && m.type !== 'person' && /^\p{Lu}/u.test(m.text) ? [m] : [],
  );
  const words = terms.filter(
    ({ tag, start, end, lower }) =>
      tag.startsWith('NNP') &&
      !isGeneric(lower) &&
      !times.some((m) => start >= m.start && end <= m.end) &&
      (start > claim.start || parties.some((m) => start >= m.start && end <= m.end)),
  );
  const people = claim.mentions.filter((m) => m.kind === 'party' && m.type === 'person');
  return {
    words: new Set(words.map(({ lower }) => lower)),
    figures: new Set(
      claim.mentions.flatMap((m) =>
        m.kind === 'quantity' && FIGURES.has(m.dimension) && m.form === 'exact' && (m.min ?? 0) >= TELLING
          ? [`${m.dimension} ${m.unit} ${m.min}`]
          : [],
      ),
    ),
    isPlaced:
      parties.length > 0 || words.some((word) => !people.some((m) => word.start >= m.start && word.end <= m.end)),
  };
});
let generic: ReadonlySet<string> | undefined;
/** Kinds of figure, and the least one, by which two articles show that they are of one thing. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'length', 'area', 'mass']);
const TELLING = 11;
/** Shorter words are no name that tells anything. */
const LEAST_LETTERS = 3;
const GENERIC =
  'Agency Reuters AP AFP Police University Court Street Road Airport Ministry Council Party Union Hospital School North South East West Northern Southern Eastern Western Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  );

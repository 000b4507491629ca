import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { clausesOf, type Clause } from '../reading/clauses.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { remembered } from '../reading/remembered.ts';

/** Words that say of somebody or something that it is, lives or takes place somewhere, with the act of that one alone. */
export interface Placing extends Span {
  /** The kind of act and whose it is: "held funeral", "live couple". */
  readonly act: string;
  readonly clause: Clause;
}

/** Where a claim says of its own subject that it takes place, lives, trains or is held, whatever stands behind. */
export const placingsIn = remembered((statement: Statement): readonly Placing[] =>
  clausesOf(statement).flatMap((clause): Placing[] => {
    if (clause.telling || clause.carried) return [];
    const subject = clause.subject.at(-1);
    if (subject === undefined || subject.start < clause.start || isAny(statement, clause, subject)) return [];
    if (!clause.terms.some(({ lower }) => TELLING.has(lower))) return [];
    const text = statement.document.text.slice(subject.end, clause.end);
    return KINDS.flatMap(([kind, words]): Placing[] => {
      const found = words.exec(text);
      if (found === null) return [];
      const start = subject.end + found.index;
      const end = start + found[0].length;
      const hedge = hedgeOf(statement, { start, end })?.value;
      if (isDenied(statement, { start, end }) || (hedge !== undefined && hedge !== 'planned')) return [];
      // "The co-pilot"
      const prefix = PREFIX.exec(statement.document.text.slice(0, subject.start).slice(-PREFIX_REACH))?.[0] ?? '';
      return [{ act: `${kind} ${prefix}${subject.stem}`, clause, start, end }];
    });
  }),
);

const PREFIX = /[a-z]+-$/u;
/** Letters of "quarter-". */
const PREFIX_REACH = 8;

/** "Ministers met": of several nobody knows which. */
const isAny = ({ document }: Statement, { start }: Clause, subject: Term): boolean =>
  subject.tag === 'NNS' &&
  !/\b(?:the|both|these|those|his|her|its|their|all|two|three)\b/i.test(document.text.slice(start, subject.start));

/** Each kind has one of these words: most clauses have none, and need not be searched. */
const TELLING: ReadonlySet<string> = new Set(
  'held staged celebrated performed place happens happened occurred custody prison jail imprisoned bars live lives lived living reside resides train trains trained training practise practises practised practice practices practiced study studies studied studying grew grown brought dies died met works worked'.split(
    ' ',
  ),
);

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'held',
    /\b(?:be|is|are|was|were|been|being) (?:held|staged|celebrated|performed)\b|\b(?:takes?|taking|taken|took) place\b|\b(?:happens|happened|occurred)\b/u,
  ],
  ['custody', /\b(?:being held|is held|in custody|in prison|in a prison|in jail|imprisoned|behind bars)\b/u],
  ['live', /\b(?:lives?|lived|living|resides?)\b/u],
  ['train', /\b(?:trains?|trained|training|practi[sc]es?|practi[sc]ed)\b/u],
  ['study', /\b(?:study|studies|studied|studying)\b/u],
  ['rise', /\b(?:grew|grown|brought) up\b/u],
  ['die', /\b(?:dies|died)\b/u],
  ['meet', /\b(?:met|held talks)\b/u],
  ['work', /\b(?:works|worked) (?:as [a-z ]{1,20} )?(?=(?:in|at)\b)/u],
];

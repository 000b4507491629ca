import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { remembered } from '../reading/remembered.ts';
import { mayBeOneName, shareWord } from './names-alike.ts';
import { twoValues } from '../reading/two-values.ts';

/** Who is told by name to hold an office that a story has one of: "the leader of the project, Ana Lund". */
interface Holder {
  /** The words of the office in one order: "project leader" and "leader of the project" are one. */
  readonly office: string;
  readonly name: string;
  readonly passage: Passage;
}

/** How surely two names for one office of a story exclude each other. */
const SURE = 0.65;

/** Another holder of one office: "the prefect, Claire Roux", "Prefect Alain Petit". */
export function otherHolder(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = holdersIn(right);
  if (theirs.length === 0) return [];
  for (const l of holdersIn(left)) {
    const r = theirs.find(({ office }) => office === l.office);
    if (r === undefined || mayBeOneName(l.name, r.name) || shareWord(l.name, r.name)) continue;
    if (left.claim.text.includes(r.name) || right.claim.text.includes(l.name)) continue;
    return [
      twoValues(
        left,
        { value: l.name, passage: l.passage },
        right,
        { value: r.name, passage: r.passage },
        { confidence: SURE, byStory: true },
      ),
    ];
  }
  return [];
}

/** The holders that a claim names by their full names. */
export const holdersIn = remembered((statement: Statement): readonly Holder[] => {
  const { claim, document } = statement;
  return claim.mentions.flatMap((m): Holder[] => {
    if (m.kind !== 'party' || m.type !== 'person' || m.role === undefined || m.antecedent !== undefined) return [];
    const office = officeOf(m.role.toLowerCase());
    if (office === undefined || !m.name.includes(' ')) return [];
    // "Orell's chairman Ana Lund": of which body, the role does not say.
    const before = document.text.slice(Math.max(claim.start, m.start - OWNER), m.start);
    if (/['’]s? (?:[a-z-]+ ){1,4},? ?$/i.test(before)) return [];
    return [{ office, name: m.name, passage: { start: m.start, end: m.end, text: m.text } }];
  });
});
/** Letters of an owner and an office before a name. */
const OWNER = 60;

function officeOf(role: string): string | undefined {
  const [head = '', body = ''] = role.split(/ (?:of|for|at) (?:the |its |their )?/);
  const words = [...head.split(' '), ...body.split(' ')].filter((word) => word !== '' && word !== 'the');
  const last = head.split(' ').at(-1) ?? '';
  const isOne = ONE_OF.has(last) || (last === 'minister' && words.some((word) => PORTFOLIOS.has(word)));
  return isOne && !words.some((word) => NOT_IT.has(word)) ? words.toSorted().join(' ') : undefined;
}

/** Offices of which a story seldom has two with all words in common. */
const ONE_OF: ReadonlySet<string> = new Set(
  'prefect rector dean headteacher headmaster headmistress principal chairman chairwoman captain skipper referee umpire conductor coroner abbot harbourmaster mayor leader curator executive ceo auctioneer'.split(
    ' ',
  ),
);
/** What a government has one minister for; those for foreign affairs, defence and finance meet their like, and a story names two. */
const PORTFOLIOS: ReadonlySet<string> = new Set(
  'health education energy environment transport agriculture farming fisheries culture labour labor housing tourism science sports sport justice interior railways communications infrastructure'.split(
    ' ',
  ),
);
const NOT_IT: ReadonlySet<string> = new Set(
  'former ex deputy vice acting interim new outgoing incoming late then assistant designate elect opposition rebel senior co next previous first second third party union group gang cult club'.split(
    ' ',
  ),
);

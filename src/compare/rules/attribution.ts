import { wordGroups } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quotation } from '../../model/mention.ts';
import { figuresInCommon, tellOtherFigures } from '../figures/figures-in-common.ts';
import { likeness } from '../reading/likeness.ts';
import { defineClaimRule } from '../rule.ts';
import { sameSpeaker, speakerOf, sourcesApart, type Speaker } from '../reading/sources.ts';
import { remembered } from '../reading/remembered.ts';

/** Likeness of what two sources say from which it is one statement; chosen so that three in four such pairs of the development data are right. */
const SAME_STATEMENT = 0.2;
/** The same of two direct quotations, whose words must be nearly the same to be one utterance. */
const SAME_WORDS = 0.38;
/** Likeness of two claims of which one denies what somebody says, from which it is what the other says; told as compatible, so that little hangs on it. */
const SAME_MATTER = 0.3;
/** How sure it is that two statements with one telling figure in both are one. */
const ONE_FIGURE = 0.55;

export const attribution = defineClaimRule({
  id: 'attribution',
  title: 'Another source',
  why: 'How far a statement can be trusted hangs on who made it.',
  check: 'Look whether both may have said it, and whether one source only passes on what the other said.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    const [l, r] = [sourceOf(left), sourceOf(right)];
    if (l === undefined || r === undefined) return [];
    if (denies(l.quotation) !== denies(r.quotation)) {
      if (sameSpeaker(l.speaker, r.speaker) === 'same' || likeness(left.terms, right.terms) < SAME_MATTER) return [];
      return [between(l, r, 'compatible', 'one source denies what the other says', 0.6)];
    }
    if (!sourcesApart(l.speaker, r.speaker) && !areTwoOfOneKind(l, r, left, right)) return [];
    if (tellOtherFigures(left, right, [l.quotation, r.quotation])) return [];
    const alike = likeness(termsIn(left, l.quotation), termsIn(right, r.quotation));
    const reason = [l.speaker.text, r.speaker.text].toSorted().join(' or ');
    if (
      alike < ONE_FIGURE &&
      !(l.quotation.direct && r.quotation.direct) &&
      figuresInCommon(left, right, [l.quotation, r.quotation]).length > 0
    )
      return [{ ...between(l, r, 'different', reason, ONE_FIGURE), ...(alike < SAME_STATEMENT && { byStory: true }) }];
    // "Enough is enough" is said of anything: of two direct quotations the words around must agree as well.
    const direct = l.quotation.direct && r.quotation.direct;
    return alike < (direct ? SAME_WORDS : SAME_STATEMENT) || (direct && likeness(left.terms, right.terms) < SAME_WORDS)
      ? []
      : [between(l, r, 'different', reason, alike)];
  },
});

/** "Bishop Ruiz said", "Bishop Prado said": two of one kind may say one thing, but not in the same words. */
const areTwoOfOneKind = (l: Source, r: Source, left: Statement, right: Statement): boolean =>
  l.quotation.direct &&
  r.quotation.direct &&
  l.speaker.name.length > 1 &&
  r.speaker.name.length > 1 &&
  sameSpeaker(l.speaker, r.speaker) === 'other' &&
  likeness(termsIn(left, l.quotation), termsIn(right, r.quotation)) >= ONE_UTTERANCE;
/** Likeness of two direct quotations that are surely one utterance. */
const ONE_UTTERANCE = 0.6;

interface Source {
  readonly quotation: Quotation;
  readonly speaker: Speaker;
}

/** The quotation that carries a claim, the longest one with a speaker. */
const sourceOf = remembered((statement: Statement): Source | undefined => {
  let found: Source | undefined;
  const quotations = statement.claim.mentions.filter((m): m is Quotation => m.kind === 'quotation');
  for (const quotation of quotations.slice(0, MOST)) {
    if (quotation.content === 'question' || quotation.content === 'intention') continue;
    if (quotation.content === 'topic' && !denies(quotation)) continue;
    const speaker = speakerOf(quotation, statement);
    if (speaker === undefined) continue;
    if (found === undefined || lengthOf(quotation) > lengthOf(found.quotation)) found = { quotation, speaker };
  }
  return found;
});

/** Quotations looked at in one claim: no sentence that a person writes has more. */
const MOST = 40;

const lengthOf = ({ start, end }: Quotation): number => end - start;

const termsIn = ({ terms }: Statement, { start, end }: Quotation) =>
  terms.filter((term) => term.start >= start && term.end <= end);

let denials: ReadonlySet<string> | undefined;

function denies({ cue }: Quotation): boolean {
  denials ??= new Set(wordGroups('source-words').get('denial')?.map(stem));
  return cue !== undefined && denials.has(stem(cue.text.toLowerCase()));
}

function between(
  left: Source,
  right: Source,
  outcome: Comparison['outcome'],
  reason: string,
  confidence: number,
): Omit<Comparison, 'rule'> {
  const side = ({ quotation: { speaker }, speaker: { text } }: Source) => ({
    value: text,
    passage: { start: speaker?.start ?? 0, end: speaker?.end ?? 0, text },
  });
  return { outcome, reason, confidence, left: side(left), right: side(right) };
}

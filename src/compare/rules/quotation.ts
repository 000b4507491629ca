import type { Quotation } from '../../model/mention.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import { defineRule, type Sided } from '../rule.ts';

/** Share of the shorter quotation's content words that must stand in the other before both are taken for one utterance. */
const SAME_UTTERANCE = 0.5;

const within = ({ terms }: Statement, { start, end }: Quotation): readonly Term[] =>
  terms.filter((term) => term.start >= start && term.end <= end);

const stemsIn = ({ mention, statement }: Sided<Quotation>): string[] =>
  within(statement, mention).map(({ stem }) => stem);

const speakerOf = ({ speaker }: Quotation): string[] =>
  (speaker?.name ?? speaker?.text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 2);

export const quotation = defineRule({
  id: 'quotation',
  title: 'Reworded quotation',
  why: 'Words in quotation marks are taken to be the very words that were said.',
  check: 'Look for the recording or the transcript, or for a translation.',
  status: 'stable',
  compares: 'quotation',
  pairs: (left, right) => {
    if (!left.mention.direct || !right.mention.direct) return 0;
    const [a, b] = [speakerOf(left.mention), speakerOf(right.mention)];
    if (a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))) return 0;
    const [l, r] = [stemsIn(left), stemsIn(right)];
    const least = Math.min(new Set(l).size, new Set(r).size);
    if (least === 0) return 0;
    const shared = new Set(l.filter((stem) => r.includes(stem))).size / least;
    return shared >= SAME_UTTERANCE ? shared : 0;
  },
  compare: (left, right) => {
    const [l, r] = [stemsIn(left).join(' '), stemsIn(right).join(' ')];
    if (l === r) return { outcome: 'same', reason: 'the same words', confidence: 1 };
    if (l.includes(r) || r.includes(l))
      return { outcome: 'compatible', reason: 'one quotes more of the same words', confidence: 0.9 };
    return { outcome: 'different', reason: 'the quoted words differ', confidence: 0.9 };
  },
  reading: (mention) => mention.text,
});

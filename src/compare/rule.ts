import type { Comparison, Outcome, Statement } from '../model/comparison.ts';
import type { Mention, MentionKind } from '../model/mention.ts';
import type { RuleStatus, RuleInfo } from '../model/rule.ts';
import { eitherOf } from './one-of-two.ts';
import { remembered } from './reading/remembered.ts';

/** What people are told of a rule; `stable` where no status is given. */
export type Introduction = Omit<RuleInfo, 'status'> & { readonly status?: RuleStatus };

/** The mentions of one kind. */
export type MentionOf<Kind extends MentionKind> = Extract<Mention, { readonly kind: Kind }>;

/** A mention with the statement it stands in. */
export interface Sided<M> {
  readonly mention: M;
  readonly statement: Statement;
}

/** What a rule says of two mentions: how they stand to each other and why, in a short phrase. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** How surely the two mentions show by themselves that both claims speak of one thing, 0 to 1. */
  readonly vouched?: number;
  /** True where only a story in which both claims are surely paired shows that it is so, not their own words. */
  readonly byStory?: true;
}

/** Compares one kind of mention; all three functions are pure, `pairs` and `compare` are symmetric. */
export interface MentionRule<Kind extends MentionKind> extends Introduction {
  readonly compares: Kind;
  /** How surely both mentions answer the same question, 0 (not at all) to 1. */
  readonly pairs: (left: Sided<MentionOf<Kind>>, right: Sided<MentionOf<Kind>>) => number;
  /** How the two facts stand to each other; asked of mentions that answer the same question. */
  readonly compare: (left: Sided<MentionOf<Kind>>, right: Sided<MentionOf<Kind>>) => Judgement;
  /** The value in its canonical form: equal readings are one reading. */
  readonly reading: (mention: MentionOf<Kind>) => string;
}

/** Compares two whole statements, where no single mention carries the fact. */
export interface ClaimRule extends Introduction {
  readonly compares: 'claim';
  /** All that the rule finds between two claims that speak of the same thing; empty where it finds nothing to compare. */
  readonly compare: (left: Statement, right: Statement) => readonly Omit<Comparison, 'rule'>[];
}

/** A rule of any kind, as the engine runs it: the comparisons it finds between two aligned statements. */
export interface Rule extends RuleInfo {
  readonly compares: MentionKind | 'claim';
  /** Runs it on two claims that speak of the same thing. */
  readonly run: (left: Statement, right: Statement) => readonly Comparison[];
}

/** Makes a rule that compares whole statements. */
export function defineClaimRule(rule: ClaimRule): Rule {
  return {
    status: 'stable',
    ...rule,
    run: (left, right) => rule.compare(left, right).map((found) => ({ ...found, rule: rule.id })),
  };
}

/** How many mentions of a kind are compared in a claim: what has more is a table, and all pairs of a table cost too much. */
const MOST_MENTIONS = 24;

/** Makes a rule that compares mentions of one kind: each mention is compared with its best partner on the other side at most. */
export const defineRule = <Kind extends MentionKind>(rule: MentionRule<Kind>): Rule =>
  defineRuleFor<Kind>(() => true, rule);

/** The same for a rule that compares only some of the mentions of a kind. */
export function defineRuleFor<Kind extends MentionKind>(
  takes: (mention: MentionOf<Kind>) => boolean,
  rule: MentionRule<Kind>,
): Rule {
  const sided = remembered((statement: Statement): readonly Sided<MentionOf<Kind>>[] =>
    statement.claim.mentions
      .filter((m): m is MentionOf<Kind> => m.kind === rule.compares)
      .slice(0, MOST_MENTIONS)
      .filter(takes)
      .map((mention) => ({ mention, statement })),
  );
  const mayMeet = (l: Sided<MentionOf<Kind>>, r: Sided<MentionOf<Kind>>): boolean =>
    eitherOf(l, sided(l.statement)).some((one) =>
      eitherOf(r, sided(r.statement)).some((other) => rule.compare(one, other).outcome !== 'incompatible'),
    );
  return {
    status: 'stable',
    ...rule,
    run: (left, right) => {
      const rights = sided(right);
      if (rights.length === 0) return [];
      const candidates: Candidate<MentionOf<Kind>>[] = [];
      for (const l of sided(left)) {
        for (const r of rights) {
          const strength = rule.pairs(l, r);
          if (!(strength >= 0 && strength <= 1))
            throw new RangeError(`pairs gave ${strength}, not a number from 0 to 1`);
          if (strength > 0) candidates.push({ l, r, strength, judgement: rule.compare(l, r) });
        }
      }
      if (candidates.length === 0) return [];
      // Equal facts find each other first, so that two lists of the same numbers in another order never clash.
      candidates.sort(
        (a, b) =>
          ALIKE[b.judgement.outcome] - ALIKE[a.judgement.outcome] ||
          b.strength - a.strength ||
          a.l.mention.start - b.l.mention.start ||
          a.r.mention.start - b.r.mention.start,
      );
      const taken = new Set<Mention>();
      const comparisons: Comparison[] = [];
      for (const { l, r, strength, judgement } of candidates) {
        if (taken.has(l.mention) || taken.has(r.mention)) continue;
        taken.add(l.mention);
        taken.add(r.mention);
        // Which of two it was is left open: nothing is at odds with that for certain.
        if (judgement.outcome === 'incompatible' && mayMeet(l, r)) continue;
        comparisons.push({
          rule: rule.id,
          outcome: judgement.outcome,
          reason: judgement.reason,
          confidence: judgement.confidence * strength,
          ...(judgement.vouched !== undefined && { vouched: judgement.vouched }),
          ...(judgement.byStory === true && { byStory: judgement.byStory }),
          left: { value: rule.reading(l.mention), passage: passageOf(l.mention) },
          right: { value: rule.reading(r.mention), passage: passageOf(r.mention) },
        });
      }
      return comparisons;
    },
  };
}

/** Two mentions that answer the same question. */
interface Candidate<M> {
  readonly l: Sided<M>;
  readonly r: Sided<M>;
  readonly strength: number;
  readonly judgement: Judgement;
}

const ALIKE: Readonly<Record<Outcome, number>> = { same: 1, compatible: 1, different: 0, incompatible: 0 };

const passageOf = ({ start, end, text }: Mention): Comparison['left']['passage'] => ({ start, end, text });

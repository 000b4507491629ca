import type { Claim } from '../model/claim.ts';
import type { Comparison, Finding, Outcome, Reading, Statement } from '../model/comparison.ts';
import type { Compared } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Rule } from './rule.ts';
import { sureness } from './sureness.ts';
import { verdictOf } from './verdict.ts';

const GRAVITY: Readonly<Record<Outcome, number>> = { same: 0, compatible: 1, different: 2, incompatible: 3 };

/** Where a value stands. */
export interface Place {
  readonly claim: Claim;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Link {
  readonly comparison: Comparison;
  readonly score: number;
  readonly left: Place;
  readonly right: Place;
}

/** A finding with the pairs it stands between. */
export interface FindingOfPairs {
  readonly finding: Finding;
  readonly pairs: readonly Compared[];
}

/**
 * The findings of one cluster: comparisons of one rule that share a passage are one disagreement, told once with a reading
 * for each value and every place that gives it; `order` sorts places.
 */
export function findingsOf(
  cluster: string,
  compared: readonly Compared[],
  rules: readonly Rule[],
  order: (a: Place, b: Place) => number,
): FindingOfPairs[] {
  const groups: { links: Link[]; pairs: Set<Compared> }[] = [];
  for (const entry of compared) {
    for (const comparison of entry.comparisons) {
      const link: Link = {
        comparison,
        score: entry.pair.score,
        left: placeOf(entry.pair.left, comparison.left),
        right: placeOf(entry.pair.right, comparison.right),
      };
      const touching = groups.filter(({ links }) =>
        links.some((other) => other.comparison.rule === comparison.rule && shares(other, link)),
      );
      const merged = {
        links: [...touching.flatMap(({ links }) => links), link],
        pairs: new Set([...touching.flatMap(({ pairs }) => [...pairs]), entry]),
      };
      for (const group of touching) groups.splice(groups.indexOf(group), 1);
      groups.push(merged);
    }
  }
  return groups.flatMap(({ links, pairs }) => {
    const gravest = links.reduce((a, b) => (GRAVITY[b.comparison.outcome] > GRAVITY[a.comparison.outcome] ? b : a));
    const verdict = verdictOf(gravest.comparison.outcome);
    if (verdict === 'agree') return [];
    const { rule, reason } = gravest.comparison;
    const decisive = links.filter(({ comparison }) => comparison.outcome === gravest.comparison.outcome);
    const readings = readingsOf(links, order);
    const finding: Finding = {
      fingerprint: fingerprintOf(
        rule,
        links.flatMap(({ left, right }) => [`${left.value} ${left.text}`, `${right.value} ${right.text}`]),
      ),
      rule,
      verdict,
      confidence: round(Math.max(...decisive.map(({ comparison, score }) => sureness(comparison, score)))),
      message: `${rules.find(({ id }) => id === rule)?.title ?? rule}: ${reason}`,
      cluster,
      readings,
    };
    return [{ finding, pairs: [...pairs] }];
  });
}

const placeOf = ({ claim }: Statement, { value, passage }: Comparison['left']): Place => ({ claim, value, ...passage });

const samePlace = (a: Place, b: Place): boolean => a.claim.id === b.claim.id && a.start === b.start && a.end === b.end;

const shares = (a: Link, b: Link): boolean =>
  samePlace(a.left, b.left) || samePlace(a.right, b.right) || samePlace(a.left, b.right) || samePlace(a.right, b.left);

function readingsOf(links: readonly Link[], order: (a: Place, b: Place) => number): Reading[] {
  const places = links
    .flatMap(({ left, right }) => [left, right])
    .sort(order)
    .filter((place, i, all) => i === 0 || all.slice(0, i).every((earlier) => !samePlace(earlier, place)));
  const byValue = new Map<string, Place[]>();
  for (const place of places) byValue.set(place.value, [...(byValue.get(place.value) ?? []), place]);
  return [...byValue].map(([value, said]) => ({
    value,
    places: said.map(({ claim, start, end, text }) => ({
      claim: claim.id,
      document: claim.document,
      start,
      end,
      text,
    })),
  }));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

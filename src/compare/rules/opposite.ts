import { antonymsIn } from '../outcomes/antonyms.ts';
import { opposedIn, type Opposition } from '../outcomes/opposed.ts';
import { opposedOrder } from '../outcomes/order.ts';
import { readPoles } from '../reading/poles.ts';
import { defineClaimRule } from '../rule.ts';

let opposition: Opposition | undefined;

export const opposite = defineClaimRule({
  id: 'opposite',
  title: 'Opposed outcomes',
  why: 'Up or down, won or lost, approved or rejected: which way it went is the news.',
  check: 'Look whether both speak of the same measure, the same vote or the same court, and of the same time.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    const found = opposedIn(left, right, (opposition ??= read()));
    if (found.length > 0) return found;
    const order = opposedOrder(left, right);
    return order.length > 0 ? order : antonymsIn(left, right);
  },
});

const read = (): Opposition => ({
  lexicon: 'opposed-outcomes',
  poles: readPoles('opposed-outcomes'),
  ofSubject: new Set(['change', 'contest', 'stance', 'marking', 'pace', 'success', 'timing', 'spot-kick']),
  ofTheme: new Set([
    'approval',
    'backing',
    'plea',
    'leave',
    'keeping',
    'truth',
    'soundness',
    'going-on',
    'crowd',
    'company',
    'openness',
    'result',
    'strictness',
    'concession',
    'size',
    'comparison',
    'reception',
    'consent',
    'blame',
    'union',
    'supply',
    'direction',
    'price',
    'candidacy',
    'findings',
    'order',
    'charge',
    'fairness',
    'forgiveness',
    'penalty',
    'recall',
    'payment',
    'precedent',
  ]),
  ofBoth: new Set(['influence', 'receipt']),
  ofPerson: new Set(['verdict', 'plea', 'backing', 'concession', 'candidacy', 'forgiveness']),
  seldom: new Set([
    'decision',
    'keeping',
    'leave',
    'openness',
    'supply',
    'timing',
    'verdict',
    'comparison',
    'crowd',
    'plea',
    'union',
    'recall',
    'order',
    'penalty',
    'consent',
    'candidacy',
    'findings',
    'concession',
    'direction',
    'company',
    'pace',
    'soundness',
    'reception',
    'precedent',
  ]),
  ofMeasure: new Set(['change', 'comparison']),
  // Who would vote against it does not back it today.
  toCome: new Set(['stance', 'backing']),
  settled: new Set([
    'holding dropped',
    'going-on off',
    'approval given',
    'verdict cleared',
    'verdict guilty',
    'payment paid',
    'decision made',
  ]),
});

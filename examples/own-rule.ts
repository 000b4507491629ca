// A rule of your own, beside the bundled ones: node examples/own-rule.ts
import { crossCheck, defineClaimRule, documentOf, matchesIn, RULES } from 'crosscheck';

/** Roads as maps number them: "the A9", "the M62". */
const ROAD = /\b[AM]\d{1,3}\b/;

const road = defineClaimRule({
  id: 'road-number',
  title: 'Different roads',
  why: 'Who drives there needs the right one.',
  check: 'Look at a map where the places named lie.',
  compares: 'claim',
  compare: (left, right) => {
    const [here] = matchesIn(left, ROAD);
    const [there] = matchesIn(right, ROAD);
    if (here === undefined || there === undefined) return [];
    const sides = { left: { value: here.text, passage: here }, right: { value: there.text, passage: there } };
    return here.text === there.text
      ? [{ outcome: 'same', reason: 'the same road', confidence: 0.9, ...sides }]
      : [{ outcome: 'incompatible', reason: 'two roads', confidence: 0.9, ...sides }];
  },
});

const report = crossCheck(
  [
    documentOf('morning', 'Rocks blocked the A9 near Dunmorran on Sunday after heavy rain.'),
    documentOf('evening', 'Rocks blocked the A8 near Dunmorran on Sunday after heavy rain.'),
  ],
  { rules: [...RULES, road] },
);

for (const { rule, verdict, readings } of report.findings)
  console.log(`${verdict} [${rule}] ${readings.map(({ value }) => value).join(' / ')}`);

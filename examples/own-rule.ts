// A rule of your own, beside the bundled ones: node examples/own-rule.ts
import { crossCheck, defineClaimRule, documentOf, matchesIn, RULES } from 'crosscheck';

const FLIGHT = /\b[A-Z]{2} ?\d{3,4}\b/;

const flight = defineClaimRule({
  id: 'flight-number',
  title: 'Different flights',
  why: 'Another number is another aeroplane, or a slip.',
  check: "Look the number up in the airline's timetable.",
  compares: 'claim',
  compare: (left, right) =>
    matchesIn(left, FLIGHT).flatMap((a) =>
      matchesIn(right, FLIGHT).map((b) => ({
        outcome: numberOf(a.text) === numberOf(b.text) ? 'same' : 'incompatible',
        reason: `${a.text} and ${b.text}`,
        confidence: 0.9,
        left: { value: numberOf(a.text), passage: a },
        right: { value: numberOf(b.text), passage: b },
      })),
    ),
});

function numberOf(text: string): string {
  return text.replace(' ', '');
}

const report = crossCheck(
  [
    documentOf('morning', 'Flight SK 461 landed safely in Bergen on Sunday after an engine failed.'),
    documentOf('evening', 'Flight SK 463 landed safely in Bergen on Sunday after an engine failed.'),
  ],
  { rules: [...RULES, flight] },
);

for (const { rule, verdict, readings } of report.findings)
  console.log(`${verdict} [${rule}] ${readings.map(({ value }) => value).join(' / ')}`);

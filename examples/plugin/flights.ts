// Rules and reporters of your own for the command line; crosscheck.config.yaml names this file under "plugins".
import { defineClaimRule, definePlugin, defineReporter, matchesIn } from 'crosscheck';

const FLIGHT = /\b[A-Z]{2} ?\d{3,4}\b/;

const flightNumber = defineClaimRule({
  id: 'flight-number',
  title: 'Different flights',
  why: 'Another number is another aeroplane, or a slip.',
  check: "Look the number up in the airline's timetable.",
  compares: 'claim',
  compare: (left, right) =>
    matchesIn(left, FLIGHT).flatMap((a) =>
      matchesIn(right, FLIGHT).map((b) => {
        const [one, other] = [a.text.replace(' ', ''), b.text.replace(' ', '')];
        return {
          outcome: one === other ? 'same' : 'incompatible',
          reason: `${one} and ${other}`,
          confidence: 0.9,
          left: { value: one, passage: a },
          right: { value: other, passage: b },
        };
      }),
    ),
});

const tsv = defineReporter({
  id: 'tsv',
  about: 'a line of tab-separated values for each reading',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  render: ({ findings }, { failing }) =>
    findings
      .flatMap(({ fingerprint, rule, verdict, readings }) =>
        readings.map(({ value }) =>
          // Articles may hold any character; none of them may begin another cell or line.
          [failing.has(fingerprint) ? 'fails' : 'passes', rule, verdict, value.replaceAll(/\s+/g, ' ')].join('\t'),
        ),
      )
      .join('\n') + '\n',
});

export default definePlugin({ rules: [flightNumber], reporters: [tsv] });

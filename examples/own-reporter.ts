// A reporter of your own: one line of tab-separated values for each place: node examples/own-reporter.ts
import { crossCheck, defineReporter, documentOf, renderReport } from 'crosscheck';

const tsv = defineReporter({
  id: 'tsv',
  about: 'a line of tab-separated values for each place',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values',
  render: function* ({ findings }, { failing }) {
    yield 'finding\tfails\trule\tverdict\tsource\twords\n';
    for (const { fingerprint, rule, verdict, readings } of findings)
      for (const { places } of readings)
        for (const { document, text } of places) {
          const cells = [fingerprint, failing.has(fingerprint) ? 'yes' : 'no', rule, verdict, document, text];
          // Articles may hold any character; none of them may begin another cell or line.
          yield `${cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')}\n`;
        }
  },
});

const documents = [
  documentOf('herald', 'The fire on the northern quay injured 14 people.', '2024-03-05'),
  documentOf('post', 'The fire on the northern quay injured twelve people.', '2024-03-05'),
];
process.stdout.write(await renderReport(crossCheck(documents), documents, tsv));

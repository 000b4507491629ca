// Answers pairs of texts as they come, one JSON object a line: node examples/stream.js < pairs.ndjson
import { createInterface } from 'node:readline';
import { crossCheckPairs } from 'crosscheck';

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());

async function* pairs() {
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') yield JSON.parse(line);
}

// The next line is read when the answer before it has been handed on: any number of pairs can be streamed.
for await (const { pair, verdict } of crossCheckPairs(pairs(), { signal: stop.signal })) {
  const answer = `${JSON.stringify({ id: pair.id, verdict })}\n`;
  if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

// Compares two texts that are in memory: node examples/two-texts.js
import { crossCheckPair } from 'crosscheck';

const { verdict, findings } = crossCheckPair(
  'The fire on the northern quay injured 14 people.',
  'Twelve people were injured in the fire on the northern quay.',
);

console.log(verdict);
for (const { message, readings } of findings) {
  console.log(message);
  for (const { places } of readings) console.log(`- ${places.map(({ text }) => text).join(', ')}`);
}

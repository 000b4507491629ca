import { expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import { documentOf } from '../src/read/document.ts';

const DOCUMENTS = [
  documentOf(
    'a',
    'Smugglers in three boats attacked the tanker Orla off Cape Sorn on Monday, the navy said.\n\nThe smugglers come from Brisia and Vell, two countries near Cape Sorn.',
  ),
  documentOf(
    'b',
    'Smugglers in two boats attacked the tanker Orla off Cape Sorn on Monday, the navy said.\n\nThe smugglers come from two countries near Cape Sorn, Brisia and Vell.',
  ),
  documentOf(
    'c',
    'The smugglers, in two boats, who come from Brisia and Vell, attacked the tanker Orla off Cape Sorn on Monday.',
  ),
];

it('leaves equal numbers of other things out of a disagreement', () => {
  const { findings } = crossCheck(DOCUMENTS);
  const told = findings
    .filter(({ verdict }) => verdict === 'contradict')
    .map(({ readings }) => readings.map(({ places }) => places.map(({ text }) => text)));
  expect(told).toEqual([[['three boats'], ['two boats', 'two boats']]]);
});

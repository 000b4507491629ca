import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/extract/article.ts';
import type { Certainty, Polarity } from '../src/model/mention.ts';
import { documentOf } from '../src/read/document.ts';

/** Text, cue, and the words that the cue is said of. */
type Scoped = readonly [text: string, cue: string, scope: string];

const DENIED: readonly Scoped[] = [
  ['The minister did not resign, but his deputy did.', 'not', 'resign'],
  ['The council did not say whether the bridge would reopen.', 'not', 'say whether the bridge would reopen'],
  ['The mill will not close, its owner said.', 'not', 'close'],
  ['The judge did not accept the plea because it came late.', 'not', 'accept the plea'],
  ['The wreck was not a ferry but a barge.', 'not', 'a ferry'],
  ['The harbour board, not the navy, closed the strait.', 'not', 'the navy'],
  ['The harbour board was, its chairman said, not the owner of the wreck.', 'not', 'the owner of the wreck'],
  ['The driver who did not stop was fined.', 'not', 'stop'],
  ['No warning of any sort reached the farm.', 'No', 'warning of any sort reached the farm'],
  ['The bank took no part in the sale.', 'no', 'took no part in the sale'],
  ['The strike began with no warning on Monday.', 'no', 'warning'],
  ['None of the passengers survived.', 'None', 'of the passengers survived'],
  ['Neither the mayor nor her deputy answered.', 'Neither', 'the mayor nor her deputy answered'],
  ['The firm neither paid nor apologised.', 'neither', 'paid'],
  ['The ministry denied that it had been warned.', 'denied', 'it had been warned'],
  ['Arson has been ruled out, detectives said.', 'ruled out', 'Arson'],
  ['The contract was awarded without a tender in May.', 'without', 'a tender in May'],
  ['The pilots failed to agree on pay and went home.', 'failed to', 'agree on pay'],
  ['The report that the mill will close is false.', 'false', 'The report that the mill will close'],
  ['“We will not pay for this,” Ana Brandt, mayor of the town, said.', 'not', 'pay for this'],
];

const HEDGED: readonly Scoped[] = [
  ['Police said the man may have fled, but his lawyer denied it.', 'may', 'the man may have fled'],
  ['The tower, which burned in 1990, will be sold.', 'will', 'The tower, which burned in 1990, will be sold'],
  ['The man who may have fled was seen on Monday.', 'may', 'who may have fled'],
  ['It is unclear whether the pilot was warned.', 'unclear whether', 'the pilot was warned'],
  ['Officers held the alleged driver on Monday.', 'alleged', 'driver'],
  ['The palace confirmed that the queen was ill.', 'confirmed', 'the queen was ill'],
  ['The chancellor did not rule out a second rise.', 'not rule out', 'a second rise'],
];

const scopeIn = (text: string, kind: 'polarity' | 'certainty', cue: string): string | undefined => {
  const found = readArticle(documentOf('a', text)).mentions.find(
    (mention): mention is Polarity | Certainty => mention.kind === kind && mention.text === cue,
  );
  return found && text.slice(found.scope.start, found.scope.end);
};

describe('what a denial denies', () => {
  it.each(DENIED)('%s', (text, cue, scope) => expect(scopeIn(text, 'polarity', cue)).toBe(scope));
});

describe('what a hedge is said of', () => {
  it.each(HEDGED)('%s', (text, cue, scope) => expect(scopeIn(text, 'certainty', cue)).toBe(scope));
});

/** Pieces of text that repeat what the rules look for. */
const HOSTILE: readonly string[] = [
  'not ',
  'no, not, nor ',
  'denied not ruled out ',
  'neither ',
  'may might could ',
  'whether ',
  'said that ',
  'who, ',
  'and he said, ',
  '— he was ',
  'while he ran, ',
  'he was: ',
  'was he? ',
  '“',
  '(',
  '”,',
  '1 ',
  '😀',
  '\ud800 ',
  'ליל ',
  '\u202e',
  'a',
];

describe('hostile text', () => {
  it.each(HOSTILE)('%j again and again', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const { mentions, claims } = readArticle(documentOf('a', text));
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    let end = 0;
    for (const claim of claims) {
      expect(claim.start).toBeGreaterThanOrEqual(end);
      expect(claim.end).toBeGreaterThanOrEqual(claim.start);
      end = claim.end;
    }
  });
});

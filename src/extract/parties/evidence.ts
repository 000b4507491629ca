import { stem } from '../../language/stems.ts';
import type { PartyType } from '../../model/mention.ts';
import { surroundings } from './surroundings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much the places where a name stands speak for each type; `article` counts "the" before it, which no person takes. */
export interface Votes {
  person: number;
  place: number;
  organisation: number;
  article: number;
  /** What speaks against a place only: "Velstra has", "paid by Velstra". */
  acts: number;
  /** How often a verb of saying follows: people speak, and so do bodies. */
  said: number;
}

const IN = new Set(['in', 'near', 'outside', 'across', 'around', 'throughout', 'off', 'inside', 'into', 'beyond']);
const HELD = new Set([
  'shares',
  'share',
  'stake',
  'stakes',
  'stock',
  'investment',
  'investments',
  'invested',
  'investors',
  'shareholders',
  'confidence',
  'trust',
  'interest',
  'holding',
  'faith',
]);
const TO = new Set(['to', 'from', 'toward', 'towards', 'via', 'between']);
const ACTS = new Set([
  'has',
  'had',
  'will',
  'would',
  'is',
  'was',
  'plans',
  'wants',
  'makes',
  'owns',
  'runs',
  'did',
  'does',
]);
const LOCAL = new Set(
  (
    'residents harbour harbor airport port coast police area region province hospital council suburb district beach bridge island ' +
    'reservoir valley river dam tunnel canal road railway line station stadium mine village town peninsula mountain lake forest border'
  ).split(' '),
);
const COMPANY = new Set([
  'shares',
  'shareholders',
  'stock',
  'executives',
  'employees',
  'profits',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'officials',
  'board',
  'staff',
  'customers',
  'factory',
  'plant',
  'stores',
  'members',
  'lawmakers',
  'chief',
  'chairman',
  'boss',
  'fans',
  'players',
]);

/** Adds what the words around `text.slice(start, end)` say of it to the votes. */
export function evidenceFor(
  text: string,
  start: number,
  end: number,
  type: PartyType | undefined,
  words: Vocabulary,
  votes: Votes,
): void {
  const around = surroundings(text, start, end);
  const name = text.slice(start, end);
  const possessive = /^['’]s?(?![\p{L}])/u.test(text.slice(end, end + 3));
  if (type === 'person') votes.person += 3;
  if (type === 'place') votes.place += 3;
  if (type === 'organisation') votes.organisation += 1;
  if (around.before === 'the') votes.article++;
  if (words.trades.has(around.before) || words.offices.has(around.before)) votes.person += 2;
  if (around.after === 'who' || around.afterComma === 'who' || around.afterComma === 'whose') votes.person += 2;
  if (/^\d{1,3}$/u.test(around.afterComma)) votes.person += 2;
  if (around.after !== '' && words.sayingStems.has(stem(around.after))) {
    votes.said++;
    votes.acts += 0.5;
  }
  if (ACTS.has(around.after) || around.before === 'by') votes.acts += 0.5;
  if (possessive) votes.acts += 0.3;
  if (around.after === 'party' || around.after === 'group') votes.organisation += 2;
  // "her counterpart, Han Tae-jun, said".
  if (around.beforeComma !== '' && words.trades.has(around.beforeComma) && text.charAt(end) === ',') votes.person += 2;
  if (words.trades.has(around.afterComma) && around.before !== 'in') votes.person += 1;
  // "Shares in Valtrosa" is a company, "in Bira" a place.
  if (around.before === 'in' && HELD.has(around.beforeThat)) votes.organisation += 2;
  else if (IN.has(around.before) && !possessive) votes.place += 2;
  if (TO.has(around.before) && !possessive) votes.place += 0.4;
  // "at Laval", but "at Best Buy".
  if (around.before === 'at' && !possessive) votes.place += name.includes(' ') ? 0.2 : 0.8;
  if (around.before === 'of' && words.place.cue.has(around.beforeThat)) votes.place += 3;
  if (words.place.cue.has(around.before)) votes.place += 1;
  if (isLocal(around.after)) votes.place += 1.5;
  if (COMPANY.has(around.after)) votes.organisation += 1;
  if (around.before === 'the' && COMPANY.has(around.after)) votes.organisation += 1;
}

/** Whether the word after a name says that the name is a place's ("Song Tra reservoir"). */
export function isLocal(after: string): boolean {
  return LOCAL.has(after);
}

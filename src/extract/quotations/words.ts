import { wordTest } from '../../language/forms.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Line } from './line.ts';

type Group =
  | 'be'
  | 'have'
  | 'do'
  | 'clause-openers'
  | 'contrast'
  | 'adjuncts'
  | 'circumstances'
  | 'relative-pronouns'
  | 'question-openers'
  | 'joints'
  | 'close-joints'
  | 'owner-joints'
  | 'sources'
  | 'support-verbs'
  | 'relative-joints'
  | 'times'
  | 'never-speakers'
  | 'persons'
  | 'her-titles'
  | 'his-titles'
  | 'alone'
  | 'floating'
  | 'in-the'
  | 'about'
  | 'labels';

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a lower-case word belongs to a group of seeds/lexicon/en/attribution-words.yml. */
export function isOneOf(group: Group, lower: string): boolean {
  groups ??= new Map([...wordGroups('attribution-words')].map(([name, words]) => [name, new Set(words)]));
  const words = groups.get(group);
  if (words === undefined) throw new Error(`lexicon attribution-words has no group ${group}`);
  return words.has(lower);
}

/** Whether the word at a place in a line belongs to a group. */
export type WordTest = (line: Line, at: number) => boolean;

function wordOf(group: Group): WordTest {
  const test = wordTest((lower) => isOneOf(group, lower));
  return (line, at) => test(line.words[at]);
}

export const isBe = wordOf('be');
export const isHave = wordOf('have');
export const isDo = wordOf('do');
export const opensClause = wordOf('clause-openers');
export const isContrast = wordOf('contrast');
export const isAdjunct = wordOf('adjuncts');
export const tellsCircumstance = wordOf('circumstances');
export const isRelativePronoun = wordOf('relative-pronouns');
export const opensQuestion = wordOf('question-openers');
export const isJoint = wordOf('joints');
export const isSourceWord = wordOf('sources');
export const isSupportVerb = wordOf('support-verbs');
export const isTimeWord = wordOf('times');
export const neverSpeaks = wordOf('never-speakers');
export const isFloating = wordOf('floating');
export const isPhraseAlone = wordOf('alone');
export const isOwnWord = wordOf('in-the');
export const leadsToTopic = wordOf('about');
export const isLabelWord = wordOf('labels');
export const isCloseJoint = wordOf('close-joints');
export const isOwnerJoint = wordOf('owner-joints');
export const isRelativeJoint = wordOf('relative-joints');

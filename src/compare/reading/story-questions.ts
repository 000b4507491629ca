/**
 * The questions that a story asks of one thing only, by lexicon: their answers need not name what they are of where two articles
 * are surely of one story. Of "story-questions" these are all.
 */
export const OF_STORY: ReadonlyMap<string, ReadonlySet<string> | 'all'> = new Map<string, ReadonlySet<string> | 'all'>([
  ['story-questions', 'all'],
  ['opposed-outcomes', new Set(['concession', 'unity', 'fairness', 'findings', 'result'])],
  ['states', new Set(['responsibility', 'insurance', 'detonation', 'truce'])],
]);

/** Whether a story asks a question of one thing only. */
export function isOfStory(lexicon: string, question: string): boolean {
  const questions = OF_STORY.get(lexicon);
  return questions === 'all' || questions?.has(question) === true;
}

/** Questions of what is to come as often as of what has been done: "ruled out a snap election", "will go to the polls". */
export const TO_COME: ReadonlySet<string> = new Set(
  'next-talks early-vote refund compensation discipline taxes brand recount return-home inquiry fare jobs appeal dividend strike-call parting extradition sanctions repayment pay-round settlement envoys immunity'.split(
    ' ',
  ),
);

/** Answers of a story that another naturally comes to in time: what was to be held is called off. */
export const COMES_TO_PASS: readonly string[] = [
  'flights running',
  'availability now',
  'event dropped',
  'hammer sold',
  'restitution yes',
  'company-of-mate together',
  'arrival there',
  'title lost',
  'suit filed',
];

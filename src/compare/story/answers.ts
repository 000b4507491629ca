import type { Statement, Term } from '../../model/comparison.ts';
import { actorsIn } from '../reading/actors.ts';
import { isThere, lackingIn } from '../denials/denied-things.ts';
import { lengthsOf } from '../times/lengths.ts';
import { isOfLongAgo } from '../reading/long-ago.ts';
import { isSurelyDenied } from '../reading/modality.ts';
import { relate } from '../reading/intervals.ts';
import { soleDeedsIn } from '../people-and-places/one-doer.ts';
import { polesIn, readPoles, type Pole } from '../reading/poles.ts';
import { fixes } from '../times/days-apart.ts';
import { finishesIn } from '../people-and-places/finishers.ts';
import { routesIn } from '../people-and-places/routes.ts';
import { holdersIn } from '../people-and-places/holders.ts';
import { homesIn } from '../people-and-places/homes.ts';
import { nationalsIn } from '../people-and-places/nationalities.ts';
import { agedIn } from '../people-and-places/sexes.ts';
import { peopleOf } from '../outcomes/named-people.ts';
import { OF_STORY } from '../reading/story-questions.ts';
import { subjectOf } from '../reading/themes.ts';
import { eventsOf } from '../reading/topics.ts';
import { whereaboutsIn } from '../people-and-places/whereabouts.ts';
import type { Answer, Asked } from './answer.ts';
import { figuresIn, isOfPast } from './figures-asked.ts';

/** Claims of a document that give the same answer again and are looked at. */
const MOST_PLACES = 3;

/** The questions that a document answers in one way only, with the first places where it does. */
export function answersOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const statement of statements) {
    for (const [question, answer] of answersIn(statement)) {
      const own = found.get(question);
      if (own === undefined) found.set(question, [answer]);
      else own.push(answer);
    }
  }
  return new Map(
    [...found]
      .filter(([, all]) => all.every((one) => isConsistent(one, all[0] ?? one)))
      .map(([question, all]) => [question, all.slice(0, MOST_PLACES)]),
  );
}

function isConsistent({ value: a }: Answer, { value: b }: Answer): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.dimension === b.dimension && a.unit === b.unit && relate(a, b) !== 'apart';
}

/** Whether two answers are others; of two counts of people to whom one thing happened, which may be of two places or times, one must be none at all. */
export function mayClash({ value: a }: Answer, { value: b }: Answer): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a !== b;
  return a.role === '' || b.role === '' || a.max === 0 || b.max === 0;
}

const answersIn = (statement: Statement): readonly Asked[] => [
  ...figuresIn(statement),
  ...storyQuestionsIn(statement),
  ...thingsIn(statement),
  ...fatesIn(statement),
  ...lotsIn(statement),
  ...holdersIn(statement).map(({ office, name, passage }): Asked => [
    `office ${office}`,
    { statement, at: passage, value: name },
  ]),
  ...nationsIn(statement),
  ...homesIn(statement).map(({ name, country, passage }): Asked => [
    `home ${name}`,
    { statement, at: passage, value: country },
  ]),
  ...daysIn(statement),
  ...peopleIn(statement),
  ...lengthsIn(statement),
  ...whereaboutsIn(statement).map(({ act, where, passage }): Asked => [
    `where ${act} ${where.split(' ')[0]}`,
    { statement, at: passage, value: where },
  ]),
  ...soleDeedsIn(statement).flatMap((done): readonly Asked[] => {
    const [doers, sufferers] = [done.doers, done.sufferers].map((terms) => terms.at(-1));
    if (doers === undefined || sufferers === undefined) return [];
    return [[`deed ${done.deed} ${sufferers.stem}`, { statement, at: doers, value: doers.stem }]];
  }),
  ...finishesIn(statement).flatMap(({ name, rank, passage }): readonly Asked[] => [
    [`finish ${rank}`, { statement, at: passage, value: name }],
    [`finish of ${name.split(' ').at(-1)}`, { statement, at: passage, value: String(rank) }],
  ]),
  ...routesIn(statement).map(({ from, to, passage }): Asked => [
    'route',
    { statement, at: passage, value: `${from} to ${to}` },
  ]),
  ...actorsIn(statement).map(({ act, who, passage }): Asked => [`act ${act}`, { statement, at: passage, value: who }]),
];

/** Answers to questions that a story asks of one thing. */
const storyQuestionsIn = (statement: Statement): readonly Asked[] =>
  isOfLongAgo(statement)
    ? []
    : [...OF_STORY].flatMap(([lexicon, questions]) =>
        polesIn(statement, readPoles(lexicon))
          .filter(
            (pole) =>
              (!pole.denied || isSurelyDenied(statement, pole)) &&
              (questions === 'all' || questions.has(pole.question)),
          )
          .map((pole): Asked => [`${lexicon} ${pole.question}`, answerOf(statement, pole)]),
      );

const answerOf = (statement: Statement, pole: Pole): Answer => ({
  statement,
  at: pole,
  value: `${pole.denied ? 'not ' : ''}${pole.answer}`,
});

/** What a claim tells of the state of a thing that it takes for known: "the driver was killed", "its driver lives". */
const fatesIn = (statement: Statement): readonly Asked[] =>
  isOfLongAgo(statement)
    ? []
    : polesIn(statement, readPoles('states')).flatMap((pole): readonly Asked[] => {
        if (!FATES.has(pole.question)) return [];
        if (pole.hedge !== undefined || pole.intended || (pole.denied && !isSurelyDenied(statement, pole))) return [];
        return subjectOf(pole)
          .filter((term) => isKnown(statement, term))
          .map((term): Asked => [`fate ${pole.question} ${term.stem}`, answerOf(statement, pole)]);
      });

/** What a claim tells of somebody by name: "Ms Falk was released", "she was freed". */
const lotsIn = (statement: Statement): readonly Asked[] =>
  isOfLongAgo(statement)
    ? []
    : [...LOTS].flatMap(([lexicon, questions]) =>
        polesIn(statement, readPoles(lexicon)).flatMap((pole): readonly Asked[] => {
          if (!questions.has(pole.question) || (pole.hedge !== undefined && pole.hedge !== 'planned')) return [];
          if (pole.denied && !isSurelyDenied(statement, pole)) return [];
          // "The mayor admitted it": of whom a story has one is as good as a name.
          const name =
            peopleOf(statement, pole).at(-1) ?? subjectOf(pole).findLast((term) => isKnown(statement, term))?.stem;
          return name === undefined ? [] : [[`lot ${pole.question} ${name}`, answerOf(statement, pole)]];
        }),
      );

/** What a story has one end of for each of its people, by lexicon. */
const LOTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['states', new Set(['office', 'departure', 'custody', 'guilt', 'charge', 'life', 'apology'])],
  ['opposed-outcomes', new Set(['verdict', 'plea', 'candidacy'])],
]);

/** Of which country one of whom a story has one is told to be. */
const nationsIn = (statement: Statement): readonly Asked[] =>
  nationalsIn(statement).map(({ who, country, passage }): Asked => [
    `nation ${who}`,
    { statement, at: passage, value: country },
  ]);

/** States that a story tells the end of; who has spoken is silent of something else, and what was shut opens. */
const FATES: ReadonlySet<string> = new Set(['life', 'building', 'detonation']);

/** Whether a noun is of one thing that is known: "the driver", "its driver", "Karel Hruby"; not "the other driver". */
const isKnown = ({ document, claim }: Statement, { tag, start, end }: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'party' && m.type === 'person' && m.start <= start && m.end === end) ||
  (tag === 'NN' &&
    /(?:^|[\s“"])(?:the|its|his|her|their)\s$/i.test(document.text.slice(Math.max(0, start - KNOWN), start)));
/** Letters of a short word and a space. */
const KNOWN = 7;

/** The days that a claim gives to events of which a story has one. */
const daysIn = (statement: Statement): readonly Asked[] =>
  statement.claim.mentions.flatMap((mention) =>
    mention.kind === 'time' && mention.earliest !== undefined && mention.bound === undefined && fixes(mention)
      ? [...eventsOf({ mention, statement })]
          .filter((event) => ONE_DAY.has(event))
          .map((event): Asked => [
            `day ${event}`,
            { statement, at: mention, value: (mention.earliest ?? '').slice(0, 10) },
          ])
      : [],
  );

/** What seldom happens on more than one day of a story. */
const ONE_DAY: ReadonlySet<string> = new Set(
  'find resign sign found born marry launch sink crash collapse rob swear deadline convict trial free arrest ban approve open walkout poll quake deliver force file perform close'.split(
    ' ',
  ),
);

/** Of which sex somebody is of whom nothing but the age is told. */
function peopleIn(statement: Statement): readonly Asked[] {
  const aged = agedIn(statement);
  return aged === undefined ? [] : [[`aged ${aged.age}`, { statement, at: aged.passage, value: aged.sex }]];
}

/** How long what a story tells of once took or is to last. */
const lengthsIn = (statement: Statement): readonly Asked[] =>
  isOfPast(statement)
    ? []
    : statement.claim.mentions.flatMap((mention) =>
        mention.kind === 'time' && mention.type === 'duration' && mention.seconds !== undefined
          ? [...lengthsOf({ mention, statement })].map((topic): Asked => [
              `length ${topic}`,
              { statement, at: mention, value: `${mention.seconds?.min} ${mention.seconds?.max}` },
            ])
          : [],
      );

/** What a claim says was lacking, and what it tells of that another may say was lacking. */
const thingsIn = (statement: Statement): readonly Asked[] =>
  statement.terms.flatMap((term): readonly Asked[] => {
    if (!/^NNS?$/u.test(term.tag)) return [];
    const lacking = lackingIn(statement).find(({ thing }) => thing === term);
    if (lacking === undefined && !isThere(term, term, statement)) return [];
    return [[`thing ${term.stem}`, { statement, at: term, value: lacking === undefined ? 'there' : 'lacking' }]];
  });

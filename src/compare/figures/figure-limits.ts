import { remembered, rememberedBeside } from '../reading/remembered.ts';
import { headOf } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/** Whether words beside one of two figures alone limit it, so that both may be right: "in the first half", "since he came", "in 2012". */
export const areLimitedApart = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  limitsOf(left) !== limitsOf(right) ||
  isPolled(left) !== isPolled(right) ||
  isOfThoseNot(left) !== isOfThoseNot(right) ||
  isOfOldYear(left) !== isOfOldYear(right) ||
  isAftershock(left) !== isAftershock(right) ||
  (left.mention.dimension !== 'ordinal' && isInPartOfMatch(left) !== isInPartOfMatch(right));

/** Which of the limits stand beside a figure, as bits: figures with other limits may both be right. */
export const limitsOf = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Quantity>): number => {
  const before = document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start);
  const after = document.text.slice(mention.end, Math.min(claim.end, mention.end + REACH));
  return LIMITS.reduce(
    (bits, limit, i) =>
      bits | (limit.before?.test(before) || limit.within?.test(mention.text) || limit.after?.test(after) ? 1 << i : 0),
    0,
  );
});

/** Whether a figure is told of one like that which the news is of: "the previous drug had lowered it by 12 percent". */
export const isOfFormerOne = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  FORMER_ONE.test(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start)),
);

/** Letters on either side of a figure in which its limits stand. */
const REACH = 80;

/** Words that tell of a former time. */
const FORMERLY =
  /\b(?:the|a) (?:season|year|month|quarter|week|day|decade) (?:before|earlier)\b|\b(?:previous|prior|preceding) (?:fiscal |financial |business )?(?:season|year|month|quarter|week|day|round|term)\b/i;
const FORMER_ONE = /\b(?:the|an?|its|his|her|their) (?:previous|earlier|older)\b[^.;]*$/i;
const THEN =
  /\b(?:at|by) (?:this|that|the same) (?:stage|point|time) (?:(?:of )?last|(?:of )?the previous|in (?:19|20)\d\d|a) (?:season|year)|\b(?:this|same) time last (?:season|year)\b/i;
const BEFORE_CONTEST = /\bin (?:the )?(?:qualifying|qualification|preliminary|group (?:stage|matches))\b/i;
const PART_OF_CONTEST = /\bin (?:the )?(?:singles|doubles|play-offs?|relay)\b/i;
const STRETCH =
  /\b(?:in|over|across|during|through) (?:(?:its|his|her|their|the|these|all) )?(?:(?:first|last|past|previous) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several) (?:[a-z]+ )?(?:nights|games|matches|operations|raids|missions|rounds|rallies|fights|races|starts|appearances|outings|trips|voyages|attempts|seasons)\b/i;
const SUPPOSED =
  /\bhad (?:[a-zà-ÿ]+ )?been (?:estimated|valued|put|expected|forecast)?(?: at| to [a-zà-ÿ]+)? ?(?:[a-zà-ÿ]+ )?$/i;

/** What words beside a figure tell of it; where they stand beside one of two alone, both may be right. */
const LIMITS: readonly { readonly before?: RegExp; readonly within?: RegExp; readonly after?: RegExp }[] = [
  // "A year before, it lost 7 million": a figure of a former time that has no date of its own.
  { before: FORMERLY, after: FORMERLY },
  // "Earlier on Saturday about 1,000 people sat down in the square".
  { before: /\b[Ee]arlier (?:on |that |in the |this )?(?:\p{Lu}\p{Ll}+day|day|week|month|year)\b[^.;]*$/u },
  // "Overall, 83 percent did": of all of which others tell a part.
  { before: /\bOverall,? [^.;]*$/ },
  // "Analysts had expected sales of 700 million".
  {
    before:
      /\b(?:analysts?|economists?|wall street|the market)\b[^.;]{0,40}\b(?:expect(?:s|ed|ing)?|forecast|looking for|estimated?|predicted)\b[^.;]*$/i,
  },
  // "Needed eleven goals": what it takes is not what there was.
  { before: /\bneed(?:s|ed|ing)? (?:only |just |another |at least )?$/i },
  // "They had nine points at this stage last year".
  { before: THEN, after: THEN },
  // "14 goals in nine games", "in their three raids they found 31", "70 arrests over two nights": of so many of them.
  { before: STRETCH, after: STRETCH },
  // "Three tries on the ground", "seven on offence", "with whom he had two sons", "six seasons as the choir's librarian".
  {
    before: /\b(?:with|by) whom\b[^.;]*$/i,
    after: /^ as (?:the|an?|its|his|her|their)\b/i,
  },
  {
    after:
      /^[^.;,]{0,16}?\b(?:on the ground|in the air|receiving|rushing|from (?:open play|the spot)|by (?:way of )?knockout)\b/i,
  },
  { after: /^[^.;,]{0,16}?\bon (?:offen[cs]e|defen[cs]e)\b/i },
  // "Had been estimated at three million", "had been three million": what was thought or so before.
  { before: SUPPOSED },
  // "Had warned of gusts of up to 150 kilometres an hour": what was foretold.
  { before: /\b(?:warn(?:ed|s|ing)? (?:of|that)|foret(?:old|ell)|forecast(?:ers)?|predict(?:ed|s|ions?))\b[^.;]*$/i },
  // "The previous drug had lowered the risk by 12 percent".
  { before: FORMER_ONE },
  // "31 were killed in a single day", "92 million in three months": of a stretch of the time that others tell of.
  {
    after:
      /^[^.;,]{0,24}?\b(?:in|on|within) (?:a single|one|just one) (?:day|night|week|hour|month|weekend|morning)\b/i,
  },
  // "The eight matches since he came": what is counted from some time on is no count of all.
  { after: /^\s*(?:[a-zà-ÿ]+\s+)?since\b/i },
  // "The next cheapest room is 80 euros": the second of a row is not its first.
  { before: /\b(?:next|second|third|fourth)[ -](?:most|least|[a-zà-ÿ]+est)\b/i },
  // "800 workers in all", "in the whole country five prisoners escaped": here and elsewhere.
  {
    before: /\b(?:altogether|(?:in|across|throughout) the (?:whole|entire) [a-zà-ÿ]+),? $/i,
    after:
      /^[^.;,]{0,24}?\b(?:in all|in total|altogether|worldwide|globally|nationwide|across the (?:group|country|world)|in the (?:whole|entire) [a-zà-ÿ]+)\b/i,
  },
  // "40 trains were cancelled on Monday and Tuesday": of those days alone.
  { after: /^[^.;]{0,40}?\bon [A-Z][a-z]+day(?:, [A-Z][a-z]+day)* and [A-Z][a-z]+day\b/u },
  // "The two parties together have 81 seats": of several, and of one of them.
  {
    before: /\btogether (?:have|has|had|holds?|held|won|win|gets?|got|control)\b[^.;]{0,24}$/i,
    after: /^[^.;,]{0,24}?\bbetween them\b/i,
  },
  // "Eleven moves later": a stretch from something else.
  { after: /^ (?:later|earlier)\b/i },
  // "The council has 61 seats", "won 50 of the 61 seats in the council": of a body, and of a party in it.
  {
    before:
      /\b(?:parliament|assembly|chamber|house|council|senate|congress) (?:has|had|have|with|of)(?: [a-zà-ÿ]+)? $/i,
  },
  // "120,000 euros, including expenses"
  { after: /^[^.;]{0,24}?\b(?:including|excluding|not counting)\b/i },
  // "Three doses for people over 70"
  {
    after:
      /^[^.;,]{0,24}?\bfor (?:people|those|children|adults|patients|anyone|women|men|pupils|students|pensioners|members|residents|visitors|households) (?:over|under|aged|with|who|from|in|of|on)\b/i,
  },
  // "Places for 750 pupils"
  { before: /\b(?:places|room|rooms|space|seats|beds|berths) for (?:up to |about |some |around )?$/i },
  // "12 were kept in overnight": a part of those who were treated.
  { after: /^[^.;,]{0,24}?\b(?:kept|overnight|remain(?:s|ed)?|stay(?:s|ed)?|still)\b/i },
  // "The other two unions": those that are left of all.
  { before: /\bother\s+$/i },
  // "His first 17 passes", "its next 23 games": a stretch of a row.
  { before: /\b(?:first|opening)\s+$/i, after: /^\s*of (?:its|his|her|their|the) (?:first|opening)\b/i },
  {
    before: /\b(?:next|last|final|past|closing)\s+$/i,
    after: /^\s*of (?:its|his|her|their|the) (?:next|last|final|past|closing)\b/i,
  },
  // "Can carry 900 passengers and 250 vehicles": what there is room for.
  { before: /\bcan (?:hold|carry|seat|take|accommodate|house|sleep|transport|store|process|handle|treat)\b[^.;]*$/i },
  // "20,000 had been sold before Tuesday", "by the time the list was out it had sold 6,000".
  { after: /^[^.;,]{0,60}?\b(?:before|until|up to) (?:the |last )?\p{Lu}/u },
  { before: /\b[Bb]y (?:the time|then|that time)\b[^.;]*$/u, after: /^[^.;,]{0,40}? by (?:then|that time)\b/u },
  // "Won three matches in the qualifying rounds", "in singles she won eight".
  { before: BEFORE_CONTEST, after: BEFORE_CONTEST },
  { before: PART_OF_CONTEST, after: PART_OF_CONTEST },
  // "They number 3,400, and 72 percent of them took part": of whom, another sentence tells.
  { within: /\bof them$/i },
  // "Four others have lived to 60".
  { within: /\bothers?$/i },
  { before: /\b(?:live[sd]?|living|survived?) (?:to|until|beyond|past)(?: be)?\s+$/i },
  // "Sold 3,000 copies in its first year".
  {
    after:
      /^[^.;,]{0,40}?\bin (?:its|his|her|their|the) first (?:[a-zà-ÿ]+ )?(?:year|month|week|weekend|day|season|hour|night)s?\b/i,
    before:
      /\bin (?:its|his|her|their|the) first (?:[a-zà-ÿ]+ )?(?:year|month|week|weekend|day|season|hour|night)s?\b[^.;]*$/i,
  },
  // "The hall seats 2,000 people".
  { before: /\b(?:seats|holds|sleeps|accommodates|fits|has room for|with room for)\s+(?:[a-zà-ÿ]+\s+)?$/i },
  // "The runner-up receives 4,000 euros".
  { before: /\b(?:runners?-up|(?:second|third)[- ]place|losing|loser|finalists?)\b[^.;]*$/i },
  // "Had opened at 44 euros", "closed at 41".
  { before: /\bopen(?:s|ed|ing) (?:at|on|with) $/i },
  // "28 punches in the round", "seven points in the first half": a part of a match.
  {
    after:
      /\b(?:in|during|of|before|after|by) (?:the |each |that )?(?:[a-zà-ÿ]+ )?(?:half|innings?|set|round|lap|halftime|half-time)\b/i,
  },
  // "2,117 career points": of all years, not of one.
  {
    within: /\b(?:career|lifetime|all-time)\b/i,
    after: /\b(?:in|of) (?:his|her|their|an?) (?:career|lifetime)\b/i,
  },
  // "Found mistakes on 31 pages", "a report of 120 pages": where something is, and all there are.
  {
    before:
      /\b(?:f(?:ou|i)nd|found|detected|discovered|lifted|copied|appear(?:s|ed)?|occurr?(?:s|ed)?|errors?|mistakes|passages|faults|cracks|traces)\b[^.;,]{0,40}\b(?:on|in|at) $/i,
  },
  // "Of the voters abroad 61 percent were in favour": of some.
  { before: /(?:^|[.;] )(?:Of|Among) (?:the|those|its|his|her|their|all) [^.;]{0,48}$/u },
  // "Of that, 3 million goes to schools": a part is not the whole.
  { before: /\b(?:of|out of) (?:that|this|these|those|it|them|which)(?: [a-zà-ÿ]+)?,?(?: [a-zà-ÿ]+)? ?$/i },
];

/** What people told an institute is not what they did: "an exit poll gave it 31 percent". */
const isPolled = ({ mention: { dimension, of }, statement }: Sided<Quantity>): boolean =>
  (dimension === 'percent' || headOf(of) === 'seats') && tellsOfPoll(statement);

const tellsOfPoll = remembered(({ claim }: Statement): boolean => POLLED.test(claim.text.slice(0, LONGEST)));
const POLLED = /\b(?:surveys?|surveyed|pollsters?|(?:exit|opinion) polls?)\b/i;
const LONGEST = 1000;

/** "Two members have not signed", "12 members have signed": those who did and those who did not. */
const isOfThoseNot = rememberedBeside(
  ({ mention: { end, dimension, role }, statement: { claim, document } }: Sided<Quantity>): boolean =>
    dimension === 'count' && role === '' && NOT_NEXT.test(document.text.slice(end, Math.min(claim.end, end + REACH))),
);
const NOT_NEXT =
  /^(?: (?:of|in|from|the|its|their|other|more|[a-zà-ÿ]+s))*,? (?:(?:has|have|had|did|do|does|would|will|were|was|are|is|could|still) )*(?:not|never|yet to|failed to|refus(?:e|es|ed) to|declined to|stayed (?:away|out)|voted against|opposed)\b/i;

/** "Had done little in the first half, with six points": a part of a match. */
const isInPartOfMatch = rememberedBeside(
  ({ mention: { dimension, start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
    (dimension === 'count' || dimension === 'score') &&
    /\b(?:in|during|at|by) the (?:first|second|third|fourth|last|final|opening) (?:half|quarter|set|round|period|innings?|[a-zà-ÿ]+ minutes)\b[^.;]*$/i.test(
      document.text.slice(claim.start, start),
    ),
);

/** "The storm of 2012, which reached 175 kilometres per hour", "bought for 9 million in 2016": of a year before the last one. */
const isOfOldYear = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Quantity>): boolean => {
  const published = Number(document.published?.slice(0, 4));
  if (!Number.isFinite(published)) return false;
  const before = document.text.slice(Math.max(claim.start, mention.start - YEAR_REACH), mention.start);
  const after = document.text.slice(mention.end, Math.min(claim.end, mention.end + YEAR_REACH));
  const year =
    (YEAR.test(before) ? YEAR_BEFORE.exec(before)?.[1] : undefined) ??
    (YEAR.test(after) ? YEAR_AFTER.exec(after)?.[1] : undefined);
  return year !== undefined && published - Number(year) >= OLD;
});

/** Years after which a figure is none of the news. */
const OLD = 2;

/** Letters between a figure and its year. */
const YEAR_REACH = 60;
const YEAR = /(?:19|20)\d\d/;

/** Not "built in 1968": what was begun then goes on. */
const YEAR_BEFORE =
  /\b(?<!\b(?:built|born|founded|opened|created|launched|established|made|introduced|bought|appointed) )(?:in|of|during|since(?= \d{4}, when)) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)(?:, (?:which|when|where|who)\b|,? )(?:[^.,;:]* )?$/u;
const YEAR_AFTER = /^[^.,;:]*?\b(?:in|of|during) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/u;

/** A quake and its aftershocks. */
const isAftershock = ({ mention, statement: { claim } }: Sided<Quantity>): boolean =>
  mention.dimension === 'magnitude' && /\b(?:after|fore)shocks?\b/i.test(claim.text.slice(0, LONGEST));

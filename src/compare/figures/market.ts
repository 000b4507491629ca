import type { Statement } from '../../model/comparison.ts';
import { remembered } from '../reading/remembered.ts';

/**
 * Whether two claims tell of prices in trade at what may be two moments: "shares were down 72 cents in midday trading", "shares fell 81 cents".
 * Such figures change by the minute; only the close of a day is one figure, and that of another day another.
 */
export function areInTrade(left: Statement, right: Statement): boolean {
  const [l, r] = [tradeIn(left), tradeIn(right)];
  return l !== undefined && r !== undefined && !(l === 'close' && r === 'close');
}

/**
 * Whether one of two claims tells of an hour of trade and the other of another or of none: "rose in early trading", "closed lower"; not
 * where both tell by how much and it is as much: "closed 4 percent higher", "slipped 4 percent".
 */
export const areAtOtherHours = (left: Statement, right: Statement): boolean =>
  areInTrade(left, right) &&
  hourIn(left) !== hourIn(right) &&
  !(isOfDay(left) && isOfDay(right) && moveAlike(left, right));

/** Whether nothing tells that a move is one within the day. */
const isOfDay = (statement: Statement): boolean => /^(?:close)?$/.test(hourIn(statement));

const moveAlike = (left: Statement, right: Statement): boolean => {
  const [l, r] = [movesIn(left), movesIn(right)];
  return l.length === 1 && r.length === 1 && l[0] === r[0];
};

/** The shares by which prices moved in a claim. */
const movesIn = remembered(({ claim }: Statement): readonly (number | null)[] =>
  claim.mentions.flatMap((m) => (m.kind === 'quantity' && m.dimension === 'percent' ? [m.max] : [])),
);

/** Whether two claims tell of changes on two days: of prices in trade, published on other days, or of anything, published weeks apart. */
export const areOnOtherDays = (left: Statement, right: Statement): boolean => {
  const apart = Math.abs(Date.parse(left.document.published ?? '') - Date.parse(right.document.published ?? ''));
  return apart > WEEKS || (apart > NEXT_DAY && areInTrade(left, right));
};
/** Milliseconds from one paper to the next of the same news, with the night between. */
const NEXT_DAY = 1.5 * 86_400_000;
/** Milliseconds after which what was raised may have been lowered. */
const WEEKS = 10 * 86_400_000;

const hourIn = ({ claim }: Statement): string =>
  HOUR.exec(claim.text.slice(0, LONGEST))?.[0]
    .toLowerCase()
    .replace(/^clos\w+$/u, 'close') ?? '';
const HOUR =
  /\b(?:early|late|morning|midday|afternoon|after-hours|pre-market|premarket|opening) (?:trade|trading|deals|dealings)\b|\b(?:open(?:s|ed)?|clos(?:e|es|ed|ing)|at first)\b/i;

/** `close` where the claim gives the last price of a day, `trade` where another price of a market; undefined for all other claims. */
const tradeIn = remembered(({ claim }: Statement): 'close' | 'trade' | undefined => {
  const text = claim.text.slice(0, LONGEST);
  if (!MARKET.test(text) || !MOVE.test(text)) return undefined;
  return CLOSE.test(text) ? 'close' : 'trade';
});

const LONGEST = 1000;
const MARKET =
  /\b(?:shares?|stocks?|(?:composite|average|\d|stock) index|nasdaq|dow jones|dow|s&p|standard & poor['’]?s|ftse|dax|cac|nikkei|hang seng|russell 2000|sensex|futures|crude|brent|bitcoin|the (?:[a-z]+ )?(?:dollar|euro|pound|yen|franc|rupee|rouble|ruble|lira|peso|yuan|rand|loonie|greenback)|yields?|treasur(?:y|ies)|gilts?|bunds?|bullion|spot (?:gold|silver)|an ounce)\b/i;
const MOVE =
  /\b(?:up|down|off|rose|fell|increas(?:es|ed)|gain(?:s|ed)?|lost|added|shed|slip(?:s|ped)?|slid|eas(?:es|ed)|edged|jump(?:s|ed)?|dropp?(?:s|ed)?|declin(?:es|ed)|climb(?:s|ed)?|soared|plunged|tumbled|surged|advanced|trad(?:es|ed|ing)|higher|lower|clos(?:es|ed)|quoted|fetch(?:es|ed|ing)|flat|unchanged|firm(?:s|ed)|dipped|rising|falling|on the rise|new(?:s|ed)? highs?|fresh [a-z-]+ highs?|tacked on|(?:was|were|stood) (?:last )?at)\b/i;
const CLOSE = /\b(?:clos(?:e|es|ed|ing)|ended|finished|settled)\b/i;

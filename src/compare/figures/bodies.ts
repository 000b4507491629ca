import type { Quantity } from '../../model/mention.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';

/** A count of the members of a body as the size of that body, where the other claim counts those of a like one: "a panel of five judges", "the seven-member panel". */
export function asSizeOfBody(side: Sided<Quantity>, other: Sided<Quantity>): Sided<Quantity> {
  const [mine, theirs] = [bodyOf(side), bodyOf(other)];
  return mine === undefined || theirs === undefined || mine.body !== theirs.body ? side : mine.side;
}

/** Whether one count is the size of a body and the other of some of its members: "a commission of seven", "three members of the commission". */
export const areBodyAndSome = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  (bodyOf(left) !== undefined && isOfSome(right)) || (bodyOf(right) !== undefined && isOfSome(left));

const isOfSome = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  !ALL.test(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start)) &&
  MEMBERS.test(document.text.slice(mention.start, Math.min(claim.end, mention.end + REACH)));

interface Body {
  readonly body: string;
  readonly side: Sided<Quantity>;
}

const bodyOf = rememberedBeside(({ mention, statement }: Sided<Quantity>): Body | undefined => {
  const { claim, document } = statement;
  if (mention.dimension !== 'count' || mention.part === true) return undefined;
  const before = document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start);
  const after = document.text.slice(mention.end, Math.min(claim.end, mention.end + REACH));
  const body = (
    OF.exec(before) ??
    (ALL.test(before) ? MEMBERS.exec(`${mention.text}${after}`) : null) ??
    STRONG.exec(`${mention.text}${after}`)
  )?.groups?.['body'];
  if (body === undefined || AND_MORE.test(after)) return undefined;
  const { modifiers: _limits, ...rest } = mention;
  const told = { ...rest, of: `${body.toLowerCase()} members`, role: '' };
  const mentions = claim.mentions.map((m) => (m === mention ? told : m));
  return {
    body: body.toLowerCase(),
    side: { mention: told, statement: { ...statement, claim: { ...claim, mentions } } },
  };
});

const BODY =
  '(?<body>commission|committee|panel|jury|board|council|crew|gang|squad|delegation|tribunal|court|cabinet|cell|choir|troupe|orchestra|expedition)';
/** "A panel of", right before its size. */
const OF = new RegExp(`\\b${BODY} of (?:about |some |just |only )?$`, 'i');
/** "The five members of the commission". */
const MEMBERS = new RegExp(
  `^\\S+ (?:members|judges|jurors|experts|directors|ministers) of the (?:[a-z]+ )?${BODY}\\b`,
  'i',
);
const ALL = /\b(?:the|its|all) $/i;
/** "A jury of eight women and four men". */
const AND_MORE = /^ and \S+ (?:men|women|others)\b/i;
/** "The five-member commission", "a 12-strong crew", "a 40-piece orchestra". */
const STRONG = new RegExp(`^\\S+?-(?:member|strong|man|woman|person|piece|judge)s? (?:[a-z]+ )?${BODY}\\b`, 'i');
/** Letters beside a count in which its body stands. */
const REACH = 40;

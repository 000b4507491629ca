import type { Token } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Clause } from './clauses.ts';

/** Words of a claim that match a pattern, at `at`, up to `last`. */
interface Matched {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  readonly at: number;
  readonly last: Token;
  readonly clause: Clause;
}

/** Whether words that match a pattern give no answer to its question: what is nearly, only supposed, or an attribute. */
export function isNoAnswer(
  statement: Statement,
  { question, words }: { readonly question: string; readonly words: readonly string[] },
  { tokens, tags, at, last, clause }: Matched,
): boolean {
  const { text } = statement.document;
  const token = tokens[at] ?? last;
  return (
    (clause.telling && !OF_TELLING.has(question)) ||
    (question === 'open' && isInTrade(text, clause, token.start, last.end)) ||
    (question === 'going-on' && (token.lower === 'lasted' || isGoingElsewhere(text, token.start))) ||
    (question !== 'possibility' &&
      question !== 'option' &&
      RULING_OUT.test(text.slice(token.start, last.end)) &&
      LEFT_OPEN.test(text.slice(Math.max(clause.start, token.start - OPEN_REACH), token.start))) ||
    (token.lower === 'in' &&
      last.lower === 'order' &&
      /^ (?:to|that|for|of)\b/i.test(text.slice(last.end, last.end + 6))) ||
    // "Lost 310m crowns".
    (question === 'title' && /\d/.test(text.slice(token.start, last.end))) ||
    (question === 'verdict' && isSpared(text, clause, token.start, last.end)) ||
    CALLED_FOR.test(text.slice(token.start, last.end)) ||
    IN_ORDER_TO.test(text.slice(token.start, last.end + IN_ORDER_REACH)) ||
    NEARLY.test(text.slice(Math.max(clause.start, token.start - NEARLY_REACH), token.start)) ||
    opensLater(text, clause, token.start, last.end) ||
    isUntold(text, statement.claim.start, token.start) ||
    (PREDICATIVE.has(question) && isBeside(tags, at)) ||
    (DISMISSAL.has(question) && SHOOTING.test(text.slice(token.start, token.start + SHOOTING_REACH))) ||
    (question === 'arrests' && !token.lower.endsWith('ed') && NOT_NOW.test(text.slice(clause.start, token.start))) ||
    isPartOfTime(statement, question, token, last.end) ||
    (ACCUSED.has(question) && isOnlyCharged(text, clause, token.start)) ||
    SUPPOSED.test(text.slice(clause.start, token.start)) ||
    (CONDITIONAL.has(question) && ON_CONDITION.test(text.slice(last.end, last.end + CONDITION_REACH))) ||
    isWished(text, tokens, tags, at) ||
    (question === 'life' &&
      LIVING.test(token.lower) &&
      !LIVED.test(text.slice(clause.start, last.end + LIVED_REACH))) ||
    FEARED.test(text.slice(Math.max(clause.start, token.start - FEARED_REACH), token.start)) ||
    (question === 'death-by' && (statement.claim.text.match(VIOLENCE) ?? []).length > 1) ||
    (words.length === 1 && !OF_ATTRIBUTES.has(question) && isAttribute(tokens, tags, at))
  );
}

/** Questions that are answered by who tells what: "investigators have established beyond doubt that", "she refused to say", "all five judges agreed that". */
const OF_TELLING: ReadonlySet<string> = new Set([
  'knowledge',
  'possibility',
  'speech',
  'responsibility',
  'guilt',
  'unity',
]);

/** "The shares closed at 41 euros", "the index opened lower". */
const isInTrade = (text: string, clause: Clause, start: number, end: number): boolean =>
  /\b(?:shares?|stocks?|index|indices|markets?|prices?|futures|currency|dollar|euro|yen|pound|franc|gold|oil|crude)\b/i.test(
    text.slice(clause.start, start),
  ) && /^ (?:at|up|down|lower|higher|flat|on|with|\d)/i.test(text.slice(end, end + GOING_REACH));

/** "Go on strike", "went on trial": what begins so does not go on. */
const isGoingElsewhere = (text: string, start: number): boolean =>
  /^(?:go|goes|going|gone|went) on (?:strike|trial|sale|show|display|holiday|leave|record|air|hunger|the)\b/i.test(
    text.slice(start, start + GOING_REACH),
  );
const GOING_REACH = 24;

/** "Have not ruled out a strike", "refused to rule out a recount": it is left open. */
const RULING_OUT = /^(?:rul(?:e|es|ed|ing)\b.* out|rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing))\b/i;
const LEFT_OPEN =
  /(?:\b(?:not|never|cannot|without|(?:refus|declin)[a-zà-ÿ]+ to|yet to|fail[a-zà-ÿ]* to)|n['’]t)\s+(?:yet\s+)?$/i;
const OPEN_REACH = 24;

/** "Struck in order to win more pay" finds nothing in order. */
const IN_ORDER_TO = /^(?:[a-z]+ ){0,2}in order (?:to|that|for)\b/i;
const IN_ORDER_REACH = 5;

/** "Does not have to go to prison": who is spared the prison may be guilty all the same. */
const isSpared = (text: string, clause: Clause, start: number, end: number): boolean =>
  /\b(?:prison|jail|bars)$/i.test(text.slice(start, end)) && DENIED.test(text.slice(clause.start, start));

/** "Called for early elections": what is asked for is not done. */
const CALLED_FOR = /^call(?:s|ed|ing)? for /i;

/** "Is not in custody": who was detained may have been let go. */
const NOT_NOW = /\b(?:(?:not|no longer)|(?:is|are|was|were)n['’]t)(?: [a-z]+)? $/u;

/** "Will not open before June" says that it opens. */
const opensLater = (text: string, clause: Clause, start: number, end: number): boolean =>
  DENIED.test(text.slice(clause.start, start)) && BEFORE.test(text.slice(end, end + BEFORE_REACH));
const DENIED = /\b(?:not|never|cannot|nobody|no one)\b|n['’]t\b/i;
const BEFORE = /^(?: [a-zà-ÿ]+){0,4} (?:before|earlier than) /i;
const BEFORE_REACH = 40;

/** "Did not say how many would be sacked", "it is unclear whether she was hurt": what nobody tells is no answer. */
const isUntold = (text: string, from: number, start: number): boolean => {
  const before = text.slice(Math.max(from, start - UNTOLD_REACH), start);
  return ASKING.test(before) && UNTOLD.test(before);
};
const ASKING = / (?:how|whether|if|wh[aeioy][a-z]*) /u;
const UNTOLD =
  /\b(?:(?:not|never|cannot|refused to|declined to|yet to) (?:[a-z]+ )?(?:say|tell|know|disclose|reveal|specify|explain|comment on|announce|decide[d]?|known|clear|certain)|n['’]t (?:[a-z]+ )?(?:say|tell|know|disclose|reveal|specify|explain|comment on|announce|decide|known|clear|certain)|unclear|unknown|uncertain) (?:[a-z]+ ){0,2}?(?:how (?:many|much|long|often|far)|whether|if|when|where|why|who|what|which)\b[^.;,]*$/i;
const UNTOLD_REACH = 90;

/** What is nearly so is not so: "all but bankrupt". */
const NEARLY = /\b(?:all but|almost|nearly|virtually|practically|close to|on the (?:brink|verge|edge) of)\s+$/i;
const NEARLY_REACH = 20;

/** Questions that an adjective answers behind "is" alone: "illegal immigrants" and "her early albums" are no answers. */
const PREDICATIVE: ReadonlySet<string> = new Set([
  'validity',
  'leave',
  'solvency',
  'fairness',
  'blame',
  'fitness',
  'timing',
]);

const isBeside = (tags: readonly string[], at: number): boolean =>
  tags[at]?.startsWith('JJ') === true && /^(?:NN|JJ)/u.test(tags[at + 1] ?? '');

/** "Fired 11 shots" is no dismissal. */
const DISMISSAL: ReadonlySet<string> = new Set(['office', 'employment']);
const SHOOTING =
  /^fir(?:e[sd]?|ing) (?:on|at|back|into|towards?|a total|\d+|(?:[a-zà-ÿ]+ )?(?:[a-zà-ÿ]+ )?(?:shots?|rounds?|bullets?|rockets?|missiles?|guns?|pistols?|rifles?|shells?|volleys?|tear gas|gas|cannons?|weapons?))\b/i;
const SHOOTING_REACH = 60;

/** "Early Friday", "late in the fourth quarter": which part of a time it was, not whether it came too soon. */
const isPartOfTime = (
  { claim, document }: Statement,
  question: string,
  { lower, start }: Token,
  end: number,
): boolean =>
  question === 'timing' &&
  (lower === 'early' || lower === 'late') &&
  (claim.mentions.some((m) => m.kind === 'time' && m.start <= start && m.end >= end) ||
    PART_OF.test(document.text.slice(end, end + PART_OF_REACH)));
const PART_OF = /^ (?:in|on|at|this|that|last) /i;
const PART_OF_REACH = 8;

/** Questions about guilt, which a charge and a plea do not answer: "charged with murder", "pleaded not guilty to arson". */
const ACCUSED: ReadonlySet<string> = new Set(['verdict', 'intent']);
const CHARGED =
  /\b(?:plead(?:s|ed|ing)?|pled|charg(?:e|es|ed|ing)|accus(?:ed|es|ing)|suspected|suspicion|indicted|counts?|den(?:y|ies|ied|ying)|allegations?|alleged(?:ly)?|faces?|facing)\b[^.;:]*$/i;
const CHARGED_REACH = 40;
const isOnlyCharged = (text: string, { start }: Clause, at: number): boolean =>
  CHARGED.test(text.slice(Math.max(start, at - CHARGED_REACH), at));

/** A clause that only supposes: "until a successor is found", "if the deal collapses". */
const SUPPOSED = /^[\s,;–—-]*(?:and |or |but |even |only )?(?:until|unless|if|whether|once|in case|provided|lest)\b/i;

/** What others are wished to do is not done by that: "recommended that members reject the offer", "urged them to reject it". */
const WISHED =
  /\b(?:recommend|propos|suggest|demand|urg|request|advis|ask|call|want|encourag|plead|beg)(?:s|ed|e|es|ing)? (?:[^\s,;.]+ ){0,5}(?:that [^,;.]*|(?<= [^\s,;.]+ )to (?:be )?)$/i;
const WISHED_REACH = 80;
const isWished = (text: string, tokens: readonly Token[], tags: readonly string[], at: number): boolean => {
  const start = tokens[at]?.start ?? 0;
  return /^VB[PN]?$/u.test(tags[at] ?? '') && WISHED.test(text.slice(Math.max(0, start - WISHED_REACH), start));
};

/** Questions about what a thing is like, which an attribute answers: "a crowded street", "forged papers". */
const OF_ATTRIBUTES: ReadonlySet<string> = new Set(['crowd', 'soundness', 'truth', 'strictness']);

/** Questions about what may be done with a thing, which what must be done first leaves unanswered: "safe after boiling". */
const CONDITIONAL: ReadonlySet<string> = new Set(['water-safe', 'validity', 'fitness', 'return-home', 'leave']);
const ON_CONDITION =
  /^(?: to [a-zà-ÿ]+(?: it)?)?,? (?:(?:but )?only )?(?:after|once|if|when|provided|as long as|so long as|unless|until) /i;
const CONDITION_REACH = 48;

/** "Its driver lived" tells that he did not die, "lived in Modena" and "the house where he lived" do not. */
const LIVING = /^liv(?:e|es|ed|ing)$/u;
const LIVED =
  /^(?!.*\b(?:where|which|whom|whose|as|how|while)\b).*\bliv(?:es|ed)\s?(?:[.;,]|$|(?:but|while|though|and)\b)/i;
const LIVED_REACH = 6;

/** "Doctors fear she has caught it": what is feared need not be so. */
const FEARED =
  /\b(?<!\b(?:for|of|the|a) )fears? (?:that )?(?:(?:he|she|it|they|the|his|her|their) )?(?:[a-zà-ÿ]+ ){0,2}$/i;
const FEARED_REACH = 40;

/** "Was stabbed and shot" leaves open which of the two killed. */
const VIOLENCE =
  /\b(?:stabbed|knifed|shot|gunned|beaten|strangled|throttled|bludgeoned|burn(?:ed|t)|poisoned|kicked|drowned|hanged)\b/gi;

/** Participles of these endings stand before a noun to tell it apart, not to tell news: "the fallen stand", "a banned insecticide". */
const PARTICIPLE = /(?:ed|en|wn|ught|ing)$|^(?:lost|paid|sold|hurt|held)$/u;
const BEFORE_ATTRIBUTE = /^(?:DT|PRP\$|IN|JJ|CC|POS|WP\$)/u;

function isAttribute(tokens: readonly Token[], tags: readonly string[], at: number): boolean {
  const [tag, next, before] = [tags[at] ?? '', tags[at + 1] ?? '', tags[at - 1]];
  const isGerund = tag === 'NN' && tokens[at]?.lower.endsWith('ing') === true;
  if (
    !PARTICIPLE.test(tokens[at]?.lower ?? '') ||
    !(isGerund || /^(?:VB[NDG]|JJ)/u.test(tag)) ||
    !/^(?:NN|JJ)/u.test(next)
  )
    return false;
  return before === undefined || BEFORE_ATTRIBUTE.test(before);
}

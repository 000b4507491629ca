import type { Statement } from '../../model/comparison.ts';
import { clauseAt } from './clauses.ts';
import { hedgeOf, isDeniedBy } from './modality.ts';
import type { Pole } from './poles.ts';

/** What a claim tells of a firm's result by a verb and its sum: "lost 310m crowns", "made $4 million". */
export function resultsIn(statement: Statement): readonly Pole[] {
  const { claim, document } = statement;
  return claim.mentions.flatMap((m): readonly Pole[] => {
    if (m.kind !== 'quantity' || m.dimension !== 'money') return [];
    const verb = VERB.exec(document.text.slice(Math.max(claim.start, m.start - VERB_REACH), m.start))?.groups?.['verb'];
    if (verb === undefined || OF_OTHER.test(document.text.slice(m.end, Math.min(claim.end, m.end + REACH)))) return [];
    const start = document.text.lastIndexOf(verb, m.start);
    const clause = clauseAt(statement, start);
    // "It earned 4 million": which of the firms of a story it is nothing here tells.
    if (clause === undefined || clause.carried || PRICES.test(document.text.slice(clause.start, start))) return [];
    const span = { start, end: m.end };
    return [
      {
        ...span,
        text: document.text.slice(span.start, span.end),
        question: 'result',
        answer: /^l/i.test(verb) ? 'loss' : 'profit',
        clause,
        denied: isDeniedBy(statement, span),
        passive: false,
        state: false,
        intended: false,
        hedge: hedgeOf(statement, span)?.value,
      },
    ];
  });
}

const VERB = /\b(?<verb>lost|losing|loses|made|makes|earned|earns) $/i;
/** Letters of "losing ". */
const VERB_REACH = 8;

/** "Lost 30 million in value", "made 4 million in sales": neither is a result. */
const OF_OTHER =
  /^ (?:of|in|off|from|to|for|on) (?!(?:the|its|their)? ?(?:first|second|third|fourth|last|past|previous|same|three|six|nine|twelve|quarter|half|year|months?|january|february|march|april|may|june|july|august|september|october|november|december|\d))/i;
/** Letters in which what a sum is of stands behind it. */
const REACH = 24;

/** A share that lost two euros is cheaper. */
const PRICES = /\b(?:shares?|stocks?|index|bonds?|dollar|euro|pound|yen|oil|gold|crude|bitcoin)\b/i;

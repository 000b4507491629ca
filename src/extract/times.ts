import type { Time } from '../model/mention.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { findAfterActs } from './times/after-acts.ts';
import { parseDay, type Day } from './times/calendar.ts';
import type { Context } from './times/choose.ts';
import { pairClocks } from './times/clock-pairs.ts';
import { combine } from './times/combine.ts';
import { findEndings } from './times/endings.ts';
import { frame } from './times/frame.ts';
import type { Line } from './times/line.ts';
import type { Expression } from './times/meaning.ts';
import { mentionOf } from './times/mention.ts';
import { pairRanges } from './times/ranges.ts';
import { enterParagraph, NOTHING_TOLD, tell, type Told } from './times/recall.ts';
import { recognise } from './times/recognise.ts';
import { resolve } from './times/resolve.ts';
import { leaning } from './times/tense.ts';

/** Reads the expressions of time and resolves them against the publication date and what the text told before. */
export const times: Extractor = (document) => {
  const published = parseDay(document.published);
  let told = NOTHING_TOLD;
  return ({ index, sentences }) => {
    told = enterParagraph(told, index);
    const found: Time[] = [];
    for (const sentence of sentences) {
      told = readSentence(document.text, sentence, published, told, found);
    }
    return found;
  };
};

/** Adds the sentence's mentions to `found` and gives back what has been told after it. */
function readSentence(text: string, line: ReadSentence, published: Day | undefined, before: Told, found: Time[]): Told {
  let told = before;
  let start: Day | undefined;
  const recognised = recognise(line);
  if (recognised.length === 0) return told;
  for (const { expression, ends, year } of pairRanges(line, framed(line, recognised))) {
    const [first, last] = [line.tokens[expression.from], line.tokens[expression.to - 1]];
    if (first === undefined || last === undefined) continue;
    const context: Context = {
      published,
      leaning: leaning(line, expression.from, expression.to),
      recall: told.recall,
      ...(ends && start !== undefined ? { after: start } : {}),
      ...(year === undefined ? {} : { year }),
    };
    const place = resolve(expression, context);
    start = place.days?.first;
    told = tell(told, place, expression.meaning, published);
    found.push(mentionOf(text, first.start, last.end, expression, place));
  }
  return told;
}

/** The expressions, joined and with the words before them that shade them. */
function framed(line: Line, recognised: readonly Expression[]): readonly Expression[] {
  const joined: Expression[] = [];
  for (const expression of pairClocks(line, findAfterActs(line, findEndings(line, combine(line, recognised))))) {
    joined.push(frame(line, expression, joined.at(-1)?.to ?? 0));
  }
  return joined;
}

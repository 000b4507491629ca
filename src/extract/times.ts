import type { Time } from '../model/mention.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { parseDay, type Day } from './times/calendar.ts';
import { combine } from './times/combine.ts';
import { frame } from './times/frame.ts';
import { mentionOf } from './times/mention.ts';
import { enterParagraph, NOTHING_TOLD, tell, type Told } from './times/recall.ts';
import { isTrigger, recognise } from './times/recognise.ts';
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
      if (!sentence.tokens.some((token) => token.kind === 'number' || isTrigger(token.lower))) continue;
      told = readSentence(document.text, sentence, published, told, found);
    }
    return found;
  };
};

/** Adds the sentence's mentions to `found` and gives back what has been told after it. */
function readSentence(text: string, line: ReadSentence, published: Day | undefined, before: Told, found: Time[]): Told {
  let told = before;
  let floor = 0;
  for (const joined of combine(line, recognise(line))) {
    const expression = frame(line, joined, floor);
    floor = expression.to;
    const [first, last] = [line.tokens[expression.from], line.tokens[expression.to - 1]];
    if (first === undefined || last === undefined) continue;
    const context = { published, leaning: leaning(line, expression.from, expression.to), recall: told.recall };
    const place = resolve(expression, context);
    told = tell(told, place);
    found.push(mentionOf(text, first.start, last.end, expression, place));
  }
  return told;
}

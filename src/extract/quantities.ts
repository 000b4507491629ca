import type { Quantity, Time } from '../model/mention.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { asOf } from './quantities/as-of.ts';
import { canBegin, readQuantities } from './quantities/read.ts';
import { sceneOf } from './quantities/scene.ts';

/** The quantities of a paragraph: counts with what is counted and in what role, money, measures, shares, ages, ranks, scores, changes. */
export const quantities: Extractor =
  ({ text }) =>
  ({ sentences }, found) => {
    const times = found.filter((mention) => mention.kind === 'time');
    return sentences.flatMap((sentence) => (sentence.tokens.some(canBegin) ? inSentence(text, sentence, times) : []));
  };

function inSentence(text: string, read: ReadSentence, times: readonly Time[]): readonly Quantity[] {
  const { start, end } = read.sentence;
  const within = times.filter((time) => time.start >= start && time.start < end);
  const scene = sceneOf(text, read, within);
  return asOf(scene, readQuantities(scene), within);
}

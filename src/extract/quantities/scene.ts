import type { Token } from '../../language/tokens.ts';
import type { Span } from '../../model/place.ts';
import type { ReadSentence } from '../extractor.ts';

/** One sentence as the readers of quantities see it. Token indices count within the sentence. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  /** True where a time has been found over the token: "2019", "two hours". */
  readonly isTime: (at: number) => boolean;
  /** True where one of the words stands anywhere in the sentence; looked up once for each set of words. */
  readonly mentions: (words: ReadonlySet<string>) => boolean;
}

/** The scene of one sentence, given the places in it where times were found. */
export function sceneOf(text: string, { tokens, tags }: ReadSentence, times: readonly Span[]): Scene {
  const timed = new Set<number>();
  let here = 0;
  for (const time of times) {
    while (here < tokens.length && (tokens[here]?.end ?? 0) <= time.start) here++;
    for (let at = here; (tokens[at]?.start ?? Infinity) < time.end; at++) timed.add(at);
  }
  const answers = new Map<ReadonlySet<string>, boolean>();
  return {
    text,
    tokens,
    tags,
    isTime: (at) => timed.has(at),
    mentions(words) {
      const known = answers.get(words);
      if (known !== undefined) return known;
      const answer = tokens.some((token) => words.has(token.lower));
      answers.set(words, answer);
      return answer;
    },
  };
}

/** The lower-case form of the token at `at`, with straight apostrophes; empty outside the sentence. */
export function lower(scene: Scene, at: number): string {
  return scene.tokens[at]?.lower ?? '';
}

/** The part-of-speech tag of the token at `at`; empty outside the sentence. */
export function tag(scene: Scene, at: number): string {
  return scene.tags[at] ?? '';
}

/** True where no blank stands between the token at `at` and the one behind it. */
export function isJoined(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && token.end === scene.tokens[at + 1]?.start;
}

/** True where the token at `at` begins with a capital letter. */
export function isCapital(scene: Scene, at: number): boolean {
  const first = scene.tokens[at]?.text.charAt(0) ?? '';
  return first !== first.toLowerCase();
}

/** The text from the token `first` up to the one before `next`. */
export function textOf(scene: Scene, first: number, next: number): string {
  const start = scene.tokens[first]?.start;
  const end = scene.tokens[next - 1]?.end;
  return start === undefined || end === undefined || end < start ? '' : scene.text.slice(start, end);
}

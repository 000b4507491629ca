import type { Phrase } from './phrases.ts';
import type { Region } from './regions.ts';

/** What the words are; see `Quotation` in the model. */
export type ContentKind = 'statement' | 'question' | 'intention' | 'topic';

/** Who says what in a line, as places in the line. */
export interface Attribution {
  /** Undefined where nothing but a comma or a colon introduces the words. */
  readonly cue?: Region;
  readonly speaker?: Phrase;
  /** What is said: one region, or two where the cue stands between them; none where another sentence holds it. */
  readonly content: readonly Region[];
  /** Which sentence holds what is said: this one, the next ("Lee replied:") or the one before (“…” / Lee said.). */
  readonly where: 'here' | 'next' | 'before';
  readonly kind: ContentKind;
  /** Who passed it on, nearest first. */
  readonly chain: readonly Phrase[];
  /** True where the cue tells of words, so that what stands in quotation marks there was said by the speaker. */
  readonly speech: boolean;
}

/** An attribution of a statement in this line that nobody passed on, but for what `part` says. */
export function attributionOf(part: Partial<Attribution>): Attribution {
  return { content: [], where: 'here', kind: 'statement', chain: [], speech: true, ...part };
}

/** The first place in the line that belongs to an attribution's cue or, without one, to its words. */
export function startOf({ cue, content }: Attribution): number {
  return cue?.first ?? content[0]?.first ?? 0;
}

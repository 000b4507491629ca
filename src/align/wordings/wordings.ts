import type { Statement } from '../../model/comparison.ts';
import { numberedBy, sameReading } from '../../model/content.ts';

/** The claims of a story by what they say: a wording stands in one place or in many. */
export interface Wordings {
  /** The statements of the story, those of one document together. */
  readonly statements: readonly Statement[];
  /** For each statement the index of its document, and the number of its wording. */
  readonly documentOf: Int32Array;
  readonly wordingOf: Int32Array;
  /** For each document where its statements begin, and last where all end. */
  readonly from: Int32Array;
  /** For each wording the statements that have it, by their index. */
  readonly places: readonly (readonly number[])[];
  /** Whether a document has a statement in the very words of a wording. */
  readonly standsIn: (wording: number, document: number) => boolean;
}

/** The wordings of the documents of one story, in the order in which they first appear. */
export function wordingsOf(documents: readonly (readonly Statement[])[]): Wordings {
  const statements = documents.flat();
  const from = new Int32Array(documents.length + 1);
  documents.forEach((own, index) => {
    from[index + 1] = (from[index] ?? 0) + own.length;
  });
  const documentOf = Int32Array.from(documents.flatMap((own, index) => own.map(() => index)));
  const numberOf = numberedBy(sameReading);
  const wordingOf = Int32Array.from(statements, numberOf);
  const places: number[][] = [];
  wordingOf.forEach((wording, index) => (places[wording] ??= []).push(index));
  return { statements, documentOf, wordingOf, from, places, standsIn: documentsBy(statements, documentOf, places) };
}

/** Tells in which documents the words of each wording stand, in whatever case and whatever was read out of them. */
function documentsBy(
  statements: readonly Statement[],
  documentOf: Int32Array,
  places: readonly (readonly number[])[],
): Wordings['standsIn'] {
  const numbers = new Map<string, number>();
  const wordsOf = places.map(([first]) => {
    const lower = statements[first ?? -1]?.claim.text.toLowerCase() ?? '';
    const known = numbers.get(lower) ?? numbers.size;
    numbers.set(lower, known);
    return known;
  });
  // A bit for each document: ten thousand wordings in a thousand documents take a megabyte.
  const width = ((documentOf.at(-1) ?? 0) >> 5) + 1;
  const bits = new Int32Array(numbers.size * width);
  places.forEach((own, wording) => {
    for (const place of own) {
      const document = documentOf[place] ?? 0;
      const at = (wordsOf[wording] ?? 0) * width + (document >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (document & 31));
    }
  });
  return (wording, document) =>
    (((bits[(wordsOf[wording] ?? 0) * width + (document >> 5)] ?? 0) >> (document & 31)) & 1) === 1;
}

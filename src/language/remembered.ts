/**
 * The same function, which works out its answer once for each word while it remembers it. For answers that hang on nothing
 * but the word: what was read before must never show. `most` words are remembered, none of them long, so that neither many
 * words nor endless ones pile up however much is read.
 */
export function remembered<Answer>(most: number, answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (word.length > LONGEST) return answer(word);
    const own = unsliced(word);
    const made = answer(own);
    if (known.size >= most) known.clear();
    known.set(own, made);
    return made;
  };
}

/** The same letters in a string of their own: a longer slice is a view, and keeps in memory the whole text it is cut out of. */
export const unsliced = (slice: string): string => (slice.length < VIEW ? slice : slice.split('').join(''));

/** From this length on, a slice is a view. */
const VIEW = 13;

/** No word of any language and hardly a name is longer; a text without blanks is one word to those who read it. */
export const LONGEST = 80;

/** The known word that a mistyped one most likely stands for, undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  let best: string | undefined;
  // Up to a third of the letters may be wrong, and a swap of neighbours counts as one slip.
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const away = typed.length > 2 && word.startsWith(typed) ? 0.5 : slips(typed, word);
    if (away < least) [best, least] = [word, away];
  }
  return best;
}

// No command, option or rule comes near this; the work grows with the length.
const LONGEST = 40;

// Optimal string alignment distance.
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

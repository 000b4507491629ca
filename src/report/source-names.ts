/** What a source is called for short: A, B, … Z, AA, AB, … by its place in the report. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The shortest ends of paths, cut at a slash, that no two of them share. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[/\\]/));
  const deepest = Math.max(0, ...parts.map((names) => names.length));
  for (let depth = 1; depth < deepest; depth += 1) {
    const ends = parts.map((names) => names.slice(-depth).join('/'));
    if (new Set(ends).size === new Set(paths).size) return ends;
  }
  return paths;
}

import stringWidth from 'string-width';

/** A screen as tmux captures it, with its colours, and for how long it is shown. */
export interface Frame {
  readonly lines: readonly string[];
  readonly seconds: number;
}

/** The frames one after the other, without end, as an SVG that is dark or light as its reader's screen is. */
export function animatedSvg(frames: readonly Frame[], columns: number, rows: number): string {
  const width = columns * CELL + 2 * EDGE;
  const height = rows * ROW + 2 * EDGE;
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  let from = 0;
  const shown = frames.map(({ lines, seconds }, index) => {
    const [begin, end] = [(from / total) * 100, ((from + seconds) / total) * 100];
    from += seconds;
    const rule = `@keyframes f${index}{0%{opacity:${index === 0 ? 1 : 0}}${percent(begin)}{opacity:1}${percent(end)}{opacity:0}100%{opacity:0}}`;
    const style = `animation:f${index} ${total}s step-end infinite`;
    return { rule, group: `<g style="${style}">${lines.map(lineSvg).join('')}</g>` };
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The review in a terminal">`,
    `<style>${STYLE}${shown.map(({ rule }) => rule).join('')}</style>`,
    `<rect class="bg" width="${width}" height="${height}" rx="8"/>`,
    ...shown.map(({ group }) => group),
    '</svg>',
    '',
  ].join('\n');
}

interface Run {
  readonly text: string;
  readonly codes: ReadonlySet<string>;
}

function lineSvg(text: string, row: number): string {
  const y = EDGE + row * ROW;
  let column = 0;
  return runsOf(text)
    .map(({ text: words, codes }) => {
      const wide = stringWidth(words);
      const x = EDGE + column * CELL;
      column += wide;
      const block = codes.has('inverse')
        ? `<rect class="sel" x="${x}" y="${y}" width="${wide * CELL}" height="${ROW}"/>`
        : '';
      if (words.trim() === '') return block;
      const classes = [...codes].join(' ');
      const named = classes === '' ? '' : ` class="${classes}"`;
      // The length is told, so that every font fills the same columns.
      return `${block}<text${named} x="${x}" y="${y + BASELINE}" textLength="${wide * CELL}">${escaped(words)}</text>`;
    })
    .join('');
}

/** The pieces of a line, each with the classes of what was set when it was written. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let codes = new Set<string>();
  for (const [, sequence, words] of line.matchAll(/\u001B\[([\d;]*)m|([^\u001B]+)/gu)) {
    if (words !== undefined) runs.push({ text: words, codes });
    else codes = changed(codes, (sequence === '' ? '0' : (sequence ?? '0')).split(';'));
  }
  return runs;
}

function changed(before: ReadonlySet<string>, sequence: readonly string[]): Set<string> {
  const now = new Set(before);
  for (const code of sequence) {
    const name = NAMES[code];
    if (code === '0') now.clear();
    else if (code === '22') for (const off of ['bold', 'dim']) now.delete(off);
    else if (code === '24') now.delete('line');
    else if (code === '27') now.delete('inverse');
    else if (code === '39') for (const off of COLOURS) now.delete(off);
    else if (name !== undefined) {
      if (COLOURS.includes(name)) for (const off of COLOURS) now.delete(off);
      now.add(name);
    }
  }
  return now;
}

const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00A0');

const COLOURS = ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'grey'];
const NAMES: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '4': 'line',
  '7': 'inverse',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '34': 'blue',
  '35': 'magenta',
  '36': 'cyan',
  '90': 'grey',
  '91': 'red',
  '92': 'green',
  '93': 'yellow',
  '94': 'blue',
  '95': 'magenta',
  '96': 'cyan',
};
// Pixels of one cell of the terminal, and around them all.
const CELL = 8;
const ROW = 18;
const BASELINE = 13;
const EDGE = 12;
/** Each colour has four and a half times the contrast of its background, at least. */
const STYLE = [
  'text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}',
  '.bg{fill:#fff;stroke:#d1d9e0}.sel{fill:#1f2328}.bold{font-weight:700}.dim,.grey{fill:#59636e}.line{text-decoration:underline}',
  '.red{fill:#cf222e}.green{fill:#116329}.yellow{fill:#7d4e00}.blue{fill:#0550ae}.magenta{fill:#8250df}.cyan{fill:#0e6d78}',
  'text.inverse{fill:#fff}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.bg{fill:#0d1117;stroke:#30363d}.sel{fill:#e6edf3}.dim,.grey{fill:#9198a1}',
  '.red{fill:#ff7b72}.green{fill:#56d364}.yellow{fill:#e3b341}.blue{fill:#79c0ff}.magenta{fill:#d2a8ff}.cyan{fill:#56d4dd}',
  'text.inverse{fill:#0d1117}}',
].join('');

/** One thing the review can do, the keys that do it and the words that tell of it. Help, footer and docs are made of this. */
export interface Binding {
  readonly command: string;
  /** The first key is the one shown in the footer. */
  readonly keys: readonly string[];
  readonly about: string;
  readonly group: 'Move' | 'Decide' | 'Find' | 'Look' | 'Take away' | 'Leave';
  /** One or two words for the footer; bindings without are told in the help alone. */
  readonly hint?: string;
}

export const KEYMAP = [
  { command: 'down', keys: ['j', 'down'], about: 'Down one row or line', group: 'Move' },
  { command: 'up', keys: ['k', 'up'], about: 'Up one row or line', group: 'Move' },
  { command: 'page-down', keys: ['pagedown', 'ctrl-f', 'space'], about: 'Down one page', group: 'Move' },
  { command: 'page-up', keys: ['pageup', 'ctrl-b'], about: 'Up one page', group: 'Move' },
  { command: 'half-down', keys: ['ctrl-d'], about: 'Down half a page', group: 'Move' },
  { command: 'half-up', keys: ['ctrl-u'], about: 'Up half a page', group: 'Move' },
  { command: 'first', keys: ['g', 'home'], about: 'To the first row', group: 'Move' },
  { command: 'last', keys: ['G', 'end'], about: 'To the last row', group: 'Move' },
  { command: 'next-undecided', keys: ['n'], about: 'Next finding without a decision', group: 'Move', hint: 'next' },
  { command: 'previous-undecided', keys: ['N'], about: 'Previous finding without a decision', group: 'Move' },
  { command: 'next-finding', keys: [']'], about: 'Next finding, decided or not', group: 'Move' },
  { command: 'previous-finding', keys: ['['], about: 'Previous finding, decided or not', group: 'Move' },
  { command: 'next-contradiction', keys: ['x'], about: 'Next contradiction', group: 'Move' },
  { command: 'previous-contradiction', keys: ['X'], about: 'Previous contradiction', group: 'Move' },
  {
    command: 'confirm',
    keys: ['c'],
    about: 'Confirm the finding; again: take it back',
    group: 'Decide',
    hint: 'confirm',
  },
  {
    command: 'dismiss',
    keys: ['d'],
    about: 'Dismiss the finding with a reason; again: take it back',
    group: 'Decide',
    hint: 'dismiss',
  },
  { command: 'note', keys: ['a'], about: 'Write a note on the finding', group: 'Decide' },
  {
    command: 'part',
    keys: ['p'],
    about: 'Part claims that do not speak of the same thing, and compare again',
    group: 'Decide',
  },
  {
    command: 'pair',
    keys: ['m'],
    about: 'Mark the claim; on another claim: pair the two, and compare again',
    group: 'Decide',
  },
  { command: 'undo', keys: ['u'], about: 'Undo the last decision', group: 'Decide' },
  { command: 'redo', keys: ['ctrl-r', 'U'], about: 'Redo what was undone', group: 'Decide' },
  { command: 'search', keys: ['/'], about: 'Search claims, findings and notes', group: 'Find', hint: 'search' },
  {
    command: 'filter',
    keys: ['f'],
    about: 'Show only one verdict, decision, rule, speaker or source',
    group: 'Find',
    hint: 'filter',
  },
  { command: 'toggle-decided', keys: ['s'], about: 'Show only what is undecided, or all', group: 'Find' },
  { command: 'show-all', keys: ['F'], about: 'Show all again: no search, no filter', group: 'Find' },
  {
    command: 'view-findings',
    keys: ['1'],
    about: 'Findings: the claims by weight, side by side',
    group: 'Look',
    hint: '2 3 view',
  },
  { command: 'view-reading', keys: ['2'], about: 'Reading: one article, what the others say beside it', group: 'Look' },
  {
    command: 'view-matrix',
    keys: ['3'],
    about: 'Matrix: who says it, who says otherwise, who is silent',
    group: 'Look',
  },
  {
    command: 'next-source',
    keys: ['.'],
    about: 'Reading: the next article; Matrix: columns further right',
    group: 'Look',
  },
  {
    command: 'previous-source',
    keys: [','],
    about: 'Reading: the article before; Matrix: columns further left',
    group: 'Look',
  },
  { command: 'next-pane', keys: ['tab', 'l', 'right'], about: 'Next pane', group: 'Look', hint: 'pane' },
  { command: 'previous-pane', keys: ['shift-tab', 'h', 'left'], about: 'Previous pane', group: 'Look' },
  {
    command: 'open',
    keys: ['enter'],
    about: 'Open the claim over the whole width, or unfold',
    group: 'Look',
    hint: 'open',
  },
  { command: 'back', keys: ['escape'], about: 'Back to the list; there: show all again', group: 'Look' },
  {
    command: 'toggle-lone',
    keys: ['z'],
    about: 'Show or hide claims of one source only',
    group: 'Look',
    hint: 'only here',
  },
  {
    command: 'edit',
    keys: ['e'],
    about: 'Open the passage in your editor, then read the sources again',
    group: 'Take away',
    hint: 'edit',
  },
  { command: 'copy', keys: ['y'], about: 'Copy the finding as Markdown', group: 'Take away', hint: 'copy' },
  {
    command: 'export',
    keys: ['o'],
    about: 'Write the findings shown to a file',
    group: 'Take away',
    hint: 'write',
  },
  { command: 'reload', keys: ['r'], about: 'Read the sources again; place and decisions stay', group: 'Take away' },
  {
    command: 'palette',
    keys: [':'],
    about: 'Find a command by its name, or go to a claim by its number',
    group: 'Leave',
  },
  { command: 'help', keys: ['?', 'f1'], about: 'Show or hide this help; / searches it', group: 'Leave', hint: 'help' },
  { command: 'quit', keys: ['q'], about: 'Quit', group: 'Leave', hint: 'quit' },
  { command: 'suspend', keys: ['ctrl-z'], about: 'To the shell; fg there comes back', group: 'Leave' },
  { command: 'interrupt', keys: ['ctrl-c'], about: 'Quit at once', group: 'Leave' },
] as const satisfies readonly Binding[];

export type Command = (typeof KEYMAP)[number]['command'];

/** The command a key stands for, if any. */
export function commandFor(key: string): Command | undefined {
  return COMMANDS.get(key);
}

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  KEYMAP.flatMap(({ command, keys }) => keys.map((key): [string, Command] => [key, command])),
);

/** How a key is written for people. */
export function keyName(key: string): string {
  const named = KEY_NAMES[key];
  if (named !== undefined) return named;
  return key.startsWith('ctrl-') ? `Ctrl-${key.slice('ctrl-'.length).toUpperCase()}` : key;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  f1: 'F1',
};

import type { Command } from './keymap.ts';
import type { Item, Material } from './material.ts';

export type Pane = 'list' | 'passages' | 'findings';

/** A row of the list: a cluster, or the fold behind which the claims of one source lie. */
export type Row =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'fold'; readonly count: number; readonly open: boolean };

/** Everything the screen is drawn from; plain data, changed by `reduce` alone. */
export interface ReviewState {
  readonly material: Material;
  /** Size of the terminal. */
  readonly columns: number;
  readonly rows: number;
  readonly list: readonly Row[];
  /** True while claims of one source only are unfolded. */
  readonly lone: boolean;
  /** Index into `list`. */
  readonly cursor: number;
  /** First row of the list on screen. */
  readonly top: number;
  readonly pane: Pane;
  /** True while the chosen claim has the whole width. */
  readonly open: boolean;
  /** Index into the chosen cluster's findings. */
  readonly finding: number;
  /** First line on screen of each pane that scrolls. */
  readonly passagesTop: number;
  readonly findingsTop: number;
  /** First line of the help on screen; null while the help is shut. */
  readonly help: number | null;
  /** What the last key did or could not do, for the footer. */
  readonly message: string;
}

export type ReviewAction =
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number };

/** The state a review begins in. */
export function initialState(material: Material, columns: number, rows: number): ReviewState {
  // Where no two sources share a claim, a folded list would be an empty screen.
  const lone = material.items.every(({ cluster }) => cluster.verdict === 'only-here');
  return {
    material,
    columns,
    rows,
    list: listOf(material, lone),
    lone,
    cursor: 0,
    top: 0,
    pane: 'list',
    open: false,
    finding: 0,
    passagesTop: 0,
    findingsTop: 0,
    help: null,
    message: '',
  };
}

/** The rows of the list, the claims of one source only last. */
export function listOf(material: Material, lone: boolean): readonly Row[] {
  const rows: Row[] = [];
  const folded: Row[] = [];
  for (const item of material.items)
    (item.cluster.verdict === 'only-here' ? folded : rows).push({ kind: 'item', item });
  if (folded.length > 0) rows.push({ kind: 'fold', count: folded.length, open: lone });
  return lone ? [...rows, ...folded] : rows;
}

/** The cluster under the cursor; none on the fold or in an empty list. */
export function chosenItem(state: ReviewState): Item | undefined {
  const row = state.list[state.cursor];
  return row?.kind === 'item' ? row.item : undefined;
}

import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import type { Decision, Decisions, DecisionStatus, Pairing } from '../model/review.ts';
import type { PairingChange } from './decisions/store.ts';
import { EVERYTHING, type Filter, filtered } from './filter.ts';
import type { Item, Material } from './material.ts';
import type { Ending } from './session.ts';

/** The three ways to look: clusters by weight, one article from its beginning, who says what. */
export type View = 'findings' | 'reading' | 'matrix';

/** `list` is whatever the cursor moves through: the list of clusters, the article, the matrix. */
export type Pane = 'list' | 'passages' | 'findings';

/** A row of the list: a cluster, or the fold behind which the claims of one source lie. */
export type Row =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'fold'; readonly count: number; readonly open: boolean };

/** What keys mean at the moment. */
export type Mode =
  | { readonly kind: 'browse' }
  /** `typing` while the words that narrow the help are written. */
  | { readonly kind: 'help'; readonly top: number; readonly text: string; readonly typing: boolean }
  | { readonly kind: 'palette'; readonly text: string; readonly cursor: number }
  | { readonly kind: 'prompt'; readonly purpose: 'note'; readonly text: string }
  /** `before` is what was searched for when the search was opened. */
  | { readonly kind: 'prompt'; readonly purpose: 'search'; readonly text: string; readonly before: string }
  | {
      readonly kind: 'menu';
      readonly purpose: 'dismiss' | 'filter' | 'edit' | 'part' | 'export';
      readonly cursor: number;
    };

/** A decision made or taken back, on a finding or on pairs of claims: what stood there before and what stands there now. */
export type Act = DecisionAct | PairingAct;

export interface PairingAct {
  readonly kind: 'pairing';
  readonly changes: readonly PairingChange[];
}

export interface DecisionAct {
  readonly kind: 'decision';
  readonly fingerprint: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** What only the outside can do; the session does it and tells the outcome by an action. */
export type Request =
  | { readonly kind: 'leave'; readonly ending: Ending }
  | {
      readonly kind: 'decide';
      readonly fingerprint: string;
      readonly status: DecisionStatus;
      readonly reason?: string;
      readonly note?: string;
    }
  /** Pairs of claims that belong together, or do not, by their words. */
  | { readonly kind: 'pair'; readonly together: boolean; readonly pairs: readonly Pairing['claims'][] }
  /** Opens an editor at a place of a source. */
  | { readonly kind: 'edit'; readonly path: string; readonly line: number; readonly column: number }
  /** Gives the terminal back to the shell until it hands it over again. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'copy'; readonly text: string }
  /** Findings as Markdown, for a new file. */
  | { readonly kind: 'export'; readonly text: string; readonly findings: number }
  /** A report in one of the formats of `check`, for a new file. */
  | { readonly kind: 'report'; readonly format: Format; readonly report: Report }
  | { readonly kind: 'reload' }
  | { readonly kind: 'undo'; readonly act: Act }
  | { readonly kind: 'redo'; readonly act: Act };

/** Everything the screen is drawn from; plain data, changed by `reduce` alone. */
export interface ReviewState {
  readonly material: Material;
  /** As they stand in the file of decisions. */
  readonly decisions: Decisions;
  /** Acts of this session that can be undone, the last one last, and those that can be done again. */
  readonly past: readonly Act[];
  readonly future: readonly Act[];
  /** Size of the terminal. */
  readonly columns: number;
  readonly rows: number;
  readonly view: View;
  /** Index of the source that is read, of the chosen claim in it, and its first line on screen. */
  readonly source: number;
  readonly claim: number;
  readonly articleTop: number;
  /** First source that has a column in the matrix. */
  readonly firstColumn: number;
  readonly list: readonly Row[];
  readonly filter: Filter;
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
  readonly mode: Mode;
  /** Claims that are to be paired with the next ones chosen. */
  readonly marked: readonly Claim[];
  /** How often the next command is to be done, as typed so far. */
  readonly count: number | null;
  /** What the last key did or could not do, for the footer. */
  readonly message: string;
  /** For the session to take; null again before anything is drawn. */
  readonly request: Request | null;
}

export type ReviewAction =
  /** A key by its name; a character is its own name. */
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number }
  /** A decision stands on disk. */
  | {
      readonly type: 'recorded';
      readonly how: 'do' | 'undo' | 'redo';
      readonly act: Act;
      readonly decisions: Decisions;
    }
  | { readonly type: 'told'; readonly message: string }
  /** The sources were read again, perhaps as these pairs of claims were changed. */
  | {
      readonly type: 'material';
      readonly material: Material;
      readonly decisions: Decisions;
      readonly message: string | null;
      readonly changed: readonly Pairing['claims'][];
    }
  /** Text came from the clipboard: never keys, whatever letters it has. */
  | { readonly type: 'pasted'; readonly text: string };

/** The state a review begins in. */
export function initialState(
  material: Material,
  decisions: Decisions,
  size: { readonly columns: number; readonly rows: number },
): ReviewState {
  return {
    material,
    decisions,
    past: [],
    future: [],
    ...size,
    view: 'findings',
    source: 0,
    claim: 0,
    articleTop: 0,
    firstColumn: 0,
    list: listOf({ material, filter: EVERYTHING, decisions, lone: false }),
    filter: EVERYTHING,
    lone: false,
    cursor: 0,
    top: 0,
    pane: 'list',
    open: false,
    finding: 0,
    passagesTop: 0,
    findingsTop: 0,
    mode: { kind: 'browse' },
    marked: [],
    count: null,
    message: '',
    request: null,
  };
}

/** The rows of the list as it is filtered, the claims of one source only last. */
export function listOf({
  material,
  filter,
  decisions,
  lone,
}: Pick<ReviewState, 'material' | 'filter' | 'decisions' | 'lone'>): readonly Row[] {
  const rows: Row[] = [];
  const folded: Row[] = [];
  for (const item of filtered(material, filter, decisions))
    (item.cluster.verdict === 'only-here' ? folded : rows).push({ kind: 'item', item });
  // Where no two sources share a claim, a shut fold would be an empty screen.
  const open = lone || rows.length === 0;
  if (folded.length > 0) rows.push({ kind: 'fold', count: folded.length, open });
  return open ? [...rows, ...folded] : rows;
}

/** The cluster under the cursor; none on the fold or in an empty list. */
export function chosenItem(state: ReviewState): Item | undefined {
  if (state.view === 'reading') {
    const claim = claimsRead(state)[state.claim];
    return claim && state.material.itemOf.get(claim.id);
  }
  const row = state.list[state.cursor];
  return row?.kind === 'item' ? row.item : undefined;
}

/** The claims of the article that is read. */
export function claimsRead({ material, source }: ReviewState): readonly Claim[] {
  const document = material.sources[source]?.document;
  return (document && material.claimsOf.get(document.id)) ?? [];
}

/** The finding that a decision would be about. */
export function chosenFinding(state: ReviewState): Finding | undefined {
  return chosenItem(state)?.findings[state.finding];
}

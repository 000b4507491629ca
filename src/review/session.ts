import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import type { DecisionStore } from './decisions/store.ts';
import type { Material } from './material.ts';
import type { EditorPlace } from './outside/editor.ts';
import { reduce } from './reduce/reduce.ts';
import { perform } from './requests/perform.ts';
import type { ReviewAction, ReviewState } from './state.ts';
import { initialState } from './state.ts';

/** How a review ended: by the key for it, or by Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

/** A report as text in a format, and how the name of a file that holds it ends. */
export type Render = (
  format: Format,
  report: Report,
  documents: readonly Document[],
) => Promise<{ readonly text: string; readonly extension: string }>;

/** What a session needs from outside. */
export interface Surroundings {
  readonly material: Material;
  readonly size: { readonly columns: number; readonly rows: number };
  readonly decisions: DecisionStore;
  /** Who decides, where that is known. */
  readonly by?: string;
  readonly now: () => Date;
  /** Called when the person wants to go. */
  readonly leave: (ending: Ending) => void;
  /** Called for what can only be a bug: the terminal is to be given back before it is told. */
  readonly crash: (error: Error) => void;
  /** Opens an editor and resolves when it has ended. Rejects with an InputError that says why it could not. */
  readonly edit: (place: EditorPlace) => Promise<void>;
  /** Stops the process as the shell's job, and resolves when it goes on. */
  readonly suspend: () => Promise<void>;
  /** Puts text on the clipboard; gives back whether that is certain. */
  readonly copy: (text: string) => boolean;
  /** Writes a new file; gives back its name. Throws an InputError that says why it could not. */
  readonly write: (text: string, extension: string) => string;
  /** Renders a report in a format of `check`, with what is decided. */
  readonly render: Render;
  /** Reads the sources again, where that can be done. Rejects with an InputError that says why it could not. */
  readonly reload?: () => Promise<Material>;
}

/** A review under way: its state, and the one place where what the state asks for is done. */
export interface Session {
  readonly state: () => ReviewState;
  /** Calls back after every change of the state; what it gives back ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (key: string) => void;
  readonly paste: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
}

/** Opens a session over a report. Throws an InputError where the decisions cannot be read. */
export function openSession(surroundings: Surroundings): Session {
  let state = initialState(surroundings.material, surroundings.decisions.read(), surroundings.size);
  const listeners = new Set<() => void>();
  const act = (action: ReviewAction): void => {
    const before = state;
    let next: ReviewAction | null = action;
    while (next !== null) {
      state = reduce(state, next);
      const { request } = state;
      next = null;
      if (request === null) break;
      state = { ...state, request: null };
      next = perform(
        { ...surroundings, material: state.material },
        request,
        (outcome) => void outcome.then(guarded, crash),
      );
    }
    if (state !== before) for (const listener of listeners) listener();
  };
  const crash = (error: unknown): void => surroundings.crash(error instanceof Error ? error : new Error(String(error)));
  const guarded = (action: ReviewAction): void => {
    try {
      act(action);
    } catch (error) {
      crash(error);
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (key) => guarded({ type: 'key', key }),
    paste: (text) => guarded({ type: 'pasted', text }),
    resize: (columns, rows) => guarded({ type: 'resize', columns, rows }),
  };
}

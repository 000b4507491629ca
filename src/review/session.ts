import { commandFor } from './keymap.ts';
import type { Material } from './material.ts';
import { reduce } from './reduce.ts';
import type { ReviewAction, ReviewState } from './state.ts';
import { initialState } from './state.ts';

/** How a review ended: by the key for it, or by Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

/** A review under way: its state, and the one place where keys become what happens. */
export interface Session {
  readonly state: () => ReviewState;
  /** Calls back after every change of the state; what it gives back ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (key: string) => void;
  readonly resize: (columns: number, rows: number) => void;
}

/** Opens a session; `leave` is called when the person wants to go. */
export function openSession(
  material: Material,
  size: { readonly columns: number; readonly rows: number },
  leave: (ending: Ending) => void,
): Session {
  let state = initialState(material, size.columns, size.rows);
  const listeners = new Set<() => void>();
  const act = (action: ReviewAction): void => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (key) => {
      const command = commandFor(key);
      if (command === 'quit') leave('quit');
      else if (command === 'interrupt') leave('interrupted');
      else if (command !== undefined) act({ type: 'command', command });
    },
    resize: (columns, rows) => act({ type: 'resize', columns, rows }),
  };
}

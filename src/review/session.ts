import type { Decision } from '../model/review.ts';
import { InputError } from '../errors.ts';
import type { DecisionStore } from './decisions/store.ts';
import type { Material } from './material.ts';
import { reduce } from './reduce/reduce.ts';
import type { Act, Request, ReviewAction, ReviewState } from './state.ts';
import { initialState } from './state.ts';

/** How a review ended: by the key for it, or by Ctrl-C. */
export type Ending = 'quit' | 'interrupted';

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
}

/** A review under way: its state, and the one place where what the state asks for is done. */
export interface Session {
  readonly state: () => ReviewState;
  /** Calls back after every change of the state; what it gives back ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (key: string) => void;
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
      next = perform(surroundings, request);
    }
    if (state !== before) for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (key) => act({ type: 'key', key }),
    resize: (columns, rows) => act({ type: 'resize', columns, rows }),
  };
}

/** Does what the state asked for; gives back what the state is to know of it. */
function perform(surroundings: Surroundings, request: Request): ReviewAction | null {
  switch (request.kind) {
    case 'leave':
      surroundings.leave(request.ending);
      return null;
    case 'decide':
      return record(surroundings, 'do', request.fingerprint, decisionOf(surroundings, request));
    case 'undo':
      return record(surroundings, 'undo', request.act.fingerprint, request.act.before, request.act);
    case 'redo':
      return record(surroundings, 'redo', request.act.fingerprint, request.act.after, request.act);
  }
}

/** The decision asked for, signed and dated; none where nothing is decided and nothing noted. */
function decisionOf({ by, now }: Surroundings, asked: Extract<Request, { kind: 'decide' }>): Decision | null {
  const { fingerprint, status, reason, note } = asked;
  if (status === 'open' && note === undefined) return null;
  return {
    fingerprint,
    status,
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    at: now().toISOString(),
  };
}

/** Puts a decision on disk first: the state never claims what a crash could still lose. */
function record(
  { decisions: store }: Surroundings,
  how: 'do' | 'undo' | 'redo',
  fingerprint: string,
  decision: Decision | null,
  again?: Act,
): ReviewAction {
  try {
    const { before, decisions } = store.change(fingerprint, decision);
    return { type: 'recorded', how, act: again ?? { fingerprint, before, after: decision }, decisions };
  } catch (error) {
    if (error instanceof InputError) return { type: 'told', message: error.message };
    throw error;
  }
}

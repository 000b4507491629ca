import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import type { Decision, Pairing } from '../model/review.ts';
import { setImmediate } from 'node:timers/promises';
import { InputError } from '../errors.ts';
import { contextOf } from './decisions/context.ts';
import type { DecisionStore, NewPairing } from './decisions/store.ts';
import type { Material } from './material.ts';
import type { EditorPlace } from './outside/editor.ts';
import { reduce } from './reduce/reduce.ts';
import type { Act, Request, ReviewAction, ReviewState } from './state.ts';
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

/** Does what the state asked for; gives back what the state is to know of it at once, and `later` what takes time. */
function perform(
  surroundings: Surroundings,
  request: Request,
  later: (outcome: Promise<ReviewAction>) => void,
): ReviewAction | null {
  switch (request.kind) {
    case 'leave':
      surroundings.leave(request.ending);
      return null;
    case 'suspend':
      later(surroundings.suspend().then((): ReviewAction => ({ type: 'told', message: '' })));
      return null;
    case 'edit':
      later(afterEditing(surroundings, request));
      return null;
    case 'reload':
      later(readAgain(surroundings));
      return null;
    case 'copy':
      return told(() => {
        const certain = surroundings.copy(request.text);
        return certain
          ? 'Copied as Markdown'
          : 'Sent to the terminal’s clipboard as Markdown · o writes a file instead';
      });
    case 'export':
      return told(() => {
        const path = surroundings.write(request.text, 'md');
        return wrote(request.findings, path);
      });
    case 'report':
      later(writeRendered(surroundings, request));
      return null;
    case 'decide':
      return record(surroundings, 'do', request.fingerprint, decisionOf(surroundings, request));
    case 'pair':
      return pairAgain(
        surroundings,
        'do',
        request.pairs.map((claims) => pairingOf(surroundings, claims, request.together)),
        later,
      );
    case 'undo':
    case 'redo':
      return again(surroundings, request, later);
  }
}

/** Takes an act back, or does it again. */
function again(
  surroundings: Surroundings,
  { kind, act }: Extract<Request, { kind: 'undo' | 'redo' }>,
  later: (outcome: Promise<ReviewAction>) => void,
): ReviewAction {
  if (act.kind === 'decision')
    return record(surroundings, kind, act.fingerprint, kind === 'undo' ? act.before : act.after, act);
  const wanted = act.changes.map(({ claims, before, after }) => ({ claims, after: kind === 'undo' ? before : after }));
  return pairAgain(surroundings, kind, wanted, later, act);
}

/** Puts pairings on disk, then compares again, as far as the sources can be read a second time. */
function pairAgain(
  surroundings: Surroundings,
  how: 'do' | 'undo' | 'redo',
  wanted: readonly NewPairing[],
  later: (outcome: Promise<ReviewAction>) => void,
  act?: Act,
): ReviewAction {
  const { decisions: store, reload } = surroundings;
  try {
    const changes = store.pair(wanted);
    if (reload !== undefined)
      later(
        readAgain(
          surroundings,
          null,
          changes.map(({ claims }) => claims),
        ),
      );
    return { type: 'recorded', how, act: act ?? { kind: 'pairing', changes }, decisions: store.read() };
  } catch (error) {
    return failed(error);
  }
}

function pairingOf({ by, now }: Surroundings, claims: Pairing['claims'], together: boolean): NewPairing {
  return { claims, after: { claims, together, ...(by !== undefined && { by }), at: now().toISOString() } };
}

/** The sources as they are after the editor; what went wrong with it is told instead. */
async function afterEditing(surroundings: Surroundings, place: EditorPlace): Promise<ReviewAction> {
  try {
    await surroundings.edit(place);
  } catch (error) {
    return failed(error);
  }
  return surroundings.reload === undefined ? { type: 'told', message: '' } : readAgain(surroundings);
}

/** `message` is told of it; null leaves what is told already. */
async function readAgain(
  { reload }: Surroundings,
  message: string | null = 'Read again',
  changed: readonly Pairing['claims'][] = [],
): Promise<ReviewAction> {
  if (reload === undefined) return { type: 'told', message: 'These sources cannot be read a second time' };
  // Comparing takes all of the processor: the word that it has begun is drawn first.
  await setImmediate();
  try {
    return { type: 'material', material: await reload(), message, changed };
  } catch (error) {
    return failed(error);
  }
}

/** Rendering may load code and take a moment: it is told once the file is there. */
async function writeRendered(
  { render, write, material }: Surroundings,
  { format, report }: Extract<Request, { kind: 'report' }>,
): Promise<ReviewAction> {
  try {
    const documents = material.sources.map(({ document }) => document);
    const { text, extension } = await render(format, report, documents);
    return { type: 'told', message: wrote(report.findings.length, write(text, extension)) };
  } catch (error) {
    return failed(error);
  }
}

function wrote(findings: number, path: string): string {
  return `Wrote ${findings} finding${findings === 1 ? '' : 's'} to ${path}`;
}

function told(work: () => string): ReviewAction {
  try {
    return { type: 'told', message: work() };
  } catch (error) {
    return failed(error);
  }
}

/** What is expected to go wrong is told to the person; anything else is a bug and stays one. */
function failed(error: unknown): ReviewAction {
  if (error instanceof InputError) return { type: 'told', message: error.message };
  throw error;
}

/** The decision asked for, signed and dated, with what it is about; none where nothing is decided and nothing noted. */
function decisionOf(surroundings: Surroundings, asked: Extract<Request, { kind: 'decide' }>): Decision | null {
  const { by, now, decisions, material } = surroundings;
  const { fingerprint, status, reason, note } = asked;
  if (status === 'open' && note === undefined) return null;
  const finding = material.report.findings.find((one) => one.fingerprint === fingerprint);
  const named = new Map(material.report.documents.map(({ id, path }) => [id, decisions.names.nameOf(path)]));
  const before = decisions.read().get(fingerprint);
  // A decision made anew holds for good; a note leaves it as it was.
  const isSame = before !== undefined && (before.expired ?? before.status) === status && before.reason === reason;
  return {
    fingerprint,
    status,
    ...(finding && contextOf(finding, named)),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    at: now().toISOString(),
    ...(isSame && before.expires !== undefined && { expires: before.expires }),
  };
}

/** Puts a decision on disk first: the state never claims what a crash could still lose. */
function record(
  { decisions: store }: Surroundings,
  how: 'do' | 'undo' | 'redo',
  fingerprint: string,
  decision: Decision | null,
  act?: Act,
): ReviewAction {
  try {
    const { before, decisions } = store.change(fingerprint, decision);
    return { type: 'recorded', how, act: act ?? { kind: 'decision', fingerprint, before, after: decision }, decisions };
  } catch (error) {
    return failed(error);
  }
}

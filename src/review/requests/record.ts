import type { Decision, Pairing } from '../../model/review.ts';
import { contextOf } from '../decisions/context.ts';
import type { NewPairing } from '../decisions/store.ts';
import type { Surroundings } from '../session.ts';
import type { Act, Request, ReviewAction } from '../state.ts';
import { failed, readAgain } from './read-again.ts';

/** Writes what was decided about a finding into the file of decisions. */
export const decide = (surroundings: Surroundings, asked: Extract<Request, { kind: 'decide' }>): ReviewAction =>
  record(surroundings, 'do', asked.fingerprint, decisionOf(surroundings, asked));

/** Writes which claims belong together, or do not, and compares again. */
export const pair = (
  surroundings: Surroundings,
  { pairs, together }: Extract<Request, { kind: 'pair' }>,
  later: Later,
): ReviewAction =>
  pairAgain(
    surroundings,
    'do',
    pairs.map((claims) => pairingOf(surroundings, claims, together)),
    later,
  );

/** Is given what takes time. */
type Later = (outcome: Promise<ReviewAction>) => void;

/** Takes an act back, or does it again. */
export function again(
  surroundings: Surroundings,
  { kind, act }: Extract<Request, { kind: 'undo' | 'redo' }>,
  later: Later,
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
  later: Later,
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

import type { Finding } from '../../model/comparison.ts';
import type { DecisionStatus } from '../../model/review.ts';
import type { Act, ReviewAction, ReviewState } from '../state.ts';
import { isDismissedInText, isJudged, progressOf, statusOf } from '../judged.ts';
import { chosenFinding, chosenItem } from '../state.ts';
import { relist } from './relist.ts';
import { isUndecided } from './seek.ts';
import { findingsAt, goTo, stopCount } from './stops.ts';

/** Asks for the chosen finding to be confirmed, or for its confirmation to be taken back. */
export function confirm(state: ReviewState): ReviewState {
  return withFinding(state, (finding) => {
    const kept = keptNote(state);
    const status = statusOf(state.decisions, finding) === 'confirmed' ? 'open' : 'confirmed';
    return { ...state, request: { kind: 'decide', fingerprint: finding.fingerprint, status, ...kept } };
  });
}

/** Asks why the chosen finding is dismissed, or takes its dismissal back. */
export function dismiss(state: ReviewState): ReviewState {
  return withFinding(state, (finding) => {
    if (isDismissedInText(state.decisions, finding))
      return { ...state, message: 'A comment in the article dismisses it: e goes there · c confirms it all the same' };
    if (statusOf(state.decisions, finding) !== 'dismissed')
      return { ...state, mode: { kind: 'menu', purpose: 'dismiss', cursor: 0 } };
    const kept = keptNote(state);
    return { ...state, request: { kind: 'decide', fingerprint: finding.fingerprint, status: 'open', ...kept } };
  });
}

/** Asks for the chosen finding to be dismissed for a reason. */
export function dismissFor(state: ReviewState, reason: string): ReviewState {
  return withFinding(state, ({ fingerprint }) => ({
    ...state,
    request: { kind: 'decide', fingerprint, status: 'dismissed', reason, ...keptNote(state) },
  }));
}

/** Opens the line in which a note on the chosen finding is written, with what is noted already. */
export function note(state: ReviewState): ReviewState {
  return withFinding(state, ({ fingerprint }) => ({
    ...state,
    mode: { kind: 'prompt', purpose: 'note', text: state.decisions.get(fingerprint)?.note ?? '' },
  }));
}

/** Asks for a note to be kept; an empty one takes the old note away. */
export function keepNote(state: ReviewState, text: string): ReviewState {
  return withFinding(state, (finding) => {
    const { fingerprint } = finding;
    // A note changes nothing of what is decided, nor of what was until it expired.
    const { status = 'open', expired, reason } = state.decisions.get(fingerprint) ?? {};
    const words = text.trim();
    return {
      ...state,
      request: {
        kind: 'decide',
        fingerprint,
        status: expired ?? status,
        ...(reason !== undefined && { reason }),
        ...(words !== '' && { note: words }),
      },
    };
  });
}

export function undo(state: ReviewState): ReviewState {
  const act = state.past.at(-1);
  return act === undefined ? { ...state, message: 'Nothing to undo' } : { ...state, request: { kind: 'undo', act } };
}

export function redo(state: ReviewState): ReviewState {
  const act = state.future.at(-1);
  return act === undefined ? { ...state, message: 'Nothing to redo' } : { ...state, request: { kind: 'redo', act } };
}

/** Takes in that an act stands on disk, and says what it was. */
export function recorded(
  state: ReviewState,
  { how, act, decisions }: Extract<ReviewAction, { type: 'recorded' }>,
): ReviewState {
  const next = relist({ ...state, decisions });
  const { past, future } = state;
  switch (how) {
    case 'do':
      return onward({ ...next, past: [...past, act], future: [], message: `${toldOf(act)} · ${stepAfter(next)}` }, act);
    case 'undo': {
      const message = `Undone: ${toldOf(act).toLowerCase()} · Ctrl-R does it again`;
      return reveal({ ...next, past: past.slice(0, -1), future: [...future, act], message }, act);
    }
    case 'redo': {
      const message = `Done again: ${toldOf(act).toLowerCase()}`;
      return reveal({ ...next, past: [...past, act], future: future.slice(0, -1), message }, act);
    }
  }
}

/** The steps that make sense after a decision. */
function stepAfter({ material, decisions }: ReviewState): string {
  const { judged, decided } = progressOf(material, decisions);
  return decided === judged ? 'u undoes · all decided, o writes a file' : 'u undoes · n goes on';
}

function toldOf(act: Act): string {
  if (act.kind === 'pairing') return act.changes.some(({ after }) => after?.together === true) ? 'Paired' : 'Parted';
  const { before, after } = act;
  const was = before?.status ?? 'open';
  switch (after?.status ?? 'open') {
    case 'confirmed':
      return was === 'confirmed' ? 'Noted' : 'Confirmed';
    case 'dismissed':
      return was === 'dismissed' && before?.reason === after?.reason ? 'Noted' : `Dismissed: ${after?.reason ?? ''}`;
    case 'known':
      return was === 'known' ? 'Noted' : 'Known again';
    case 'open':
      return TAKEN_BACK[was];
  }
}

const TAKEN_BACK: Readonly<Record<DecisionStatus, string>> = {
  open: 'Noted',
  known: 'No longer known',
  confirmed: 'Confirmation taken back',
  dismissed: 'Dismissal taken back',
};

/** Goes on to the claim's next undecided finding; the step to the next claim is left to the person. */
function onward(state: ReviewState, act: Act): ReviewState {
  if (act.kind === 'pairing') return state;
  const { before, after } = act;
  if ((after?.status ?? 'open') === 'open' || before?.status === after?.status) return state;
  const next = chosenItem(state)?.findings.findIndex((finding) => isUndecided(state, finding)) ?? -1;
  return next === -1 ? state : { ...state, finding: next };
}

/** Brings the finding that an act is about under the cursor, so that what was undone is seen. */
function reveal(state: ReviewState, act: Act): ReviewState {
  if (act.kind === 'pairing') return state;
  for (let stop = 0; stop < stopCount(state); stop += 1) {
    const finding = findingsAt(state, stop).findIndex((own) => own.fingerprint === act.fingerprint);
    if (finding !== -1) return goTo(state, stop, finding);
  }
  return state;
}

function keptNote(state: ReviewState): { readonly note?: string } {
  const kept = state.decisions.get(chosenFinding(state)?.fingerprint ?? '')?.note;
  return kept === undefined ? {} : { note: kept };
}

function withFinding(state: ReviewState, act: (finding: Finding) => ReviewState): ReviewState {
  const finding = chosenFinding(state);
  if (finding === undefined) return { ...state, message: 'No finding here to decide about' };
  if (!isJudged(finding)) return { ...state, message: 'Both readings can be true: there is nothing to decide' };
  return act(finding);
}

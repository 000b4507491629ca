import { InputError } from '../../errors.ts';
import { pairingKey } from '../../model/review.ts';
import type { Decision, Decisions, DecisionStatus, Pairing, Pairings } from '../../model/review.ts';

export const DECISIONS_SCHEMA = 'crosscheck/decisions@1';

/** All that a file of decisions holds. */
export interface Judgements {
  readonly decisions: Decisions;
  readonly pairings: Pairings;
}

/** The text of a file of decisions: sorted and one field a line, so that version control merges it well. */
export function formatDecisions({ decisions, pairings }: Judgements): string {
  const sorted = [...decisions.values()].toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const pairs = [...pairings].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pairing]) => pairing);
  const file = {
    schema: DECISIONS_SCHEMA,
    decisions: sorted.map(inOrder),
    ...(pairs.length > 0 && { pairings: pairs.map(pairingInOrder) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What stands in the text of such a file; `path` is for the message of what is wrong with it. */
export function parseDecisions(text: string, path: string): Judgements {
  const file = parseJson(text, path);
  if (
    isRecord(file) &&
    /^crosscheck\/decisions@\d+$/.test(String(file['schema'])) &&
    file['schema'] !== DECISIONS_SCHEMA
  )
    throw new InputError(
      `${path}: a later version of crosscheck wrote it ("${String(file['schema'])}", and this one reads "${DECISIONS_SCHEMA}"); update crosscheck, or move the file away`,
    );
  if (!isRecord(file) || file['schema'] !== DECISIONS_SCHEMA)
    throw new InputError(
      `${path}: not a file of decisions ("schema" should be "${DECISIONS_SCHEMA}"); move it away or mend it`,
    );
  const entries: unknown = file['decisions'];
  if (!Array.isArray(entries)) throw new InputError(`${path}: "decisions" should be a list; mend it`);
  const decisions = new Map<string, Decision>();
  entries.forEach((entry: unknown, index) => {
    if (!isDecision(entry)) throw new InputError(`${path}: decision ${index + 1} ${lackOf(entry)}; mend it`);
    decisions.set(entry.fingerprint, entry);
  });
  const pairings = new Map<string, Pairing>();
  const pairs: unknown = file['pairings'] ?? [];
  if (!Array.isArray(pairs)) throw new InputError(`${path}: "pairings" should be a list; mend it`);
  pairs.forEach((entry: unknown, index) => {
    if (!isPairing(entry))
      throw new InputError(`${path}: pairing ${index + 1} needs two "claims", an "at" and a "together"; mend it`);
    pairings.set(pairingKey(entry.claims), entry);
  });
  return { decisions, pairings };
}

function parseJson(text: string, path: string): unknown {
  try {
    // Some editors put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const conflict = text.search(/^<<<<<<< /m);
    const why = conflict === -1 ? 'it is no valid JSON' : 'a merge left conflict marks in it';
    const place = conflict === -1 ? placeOf(error, text) : `:${text.slice(0, conflict).split('\n').length}`;
    throw new InputError(`${path}${place}: ${why}; mend it or move it away`, { cause: error });
  }
}

/** `:LINE:COLUMN` where the text stops being JSON, as far as the parser lets it be known. */
function placeOf(error: unknown, text: string): string {
  const told = messageOf(error);
  const [, line, column] = /line (\d+) column (\d+)/.exec(told) ?? [];
  if (line !== undefined && column !== undefined) return `:${line}:${column}`;
  if (!told.startsWith(WRONG_TOKEN)) return '';
  // For a token out of place no position is told; the shortest beginning with the same complaint ends in it.
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (complaintOf(text.slice(0, middle)).startsWith(WRONG_TOKEN)) bad = middle;
    else good = middle;
  }
  const lines = text.slice(0, bad).split('\n');
  return `:${lines.length}:${lines.at(-1)?.length ?? 0}`;
}

function complaintOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

const WRONG_TOKEN = 'Unexpected token';
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

// Fields that this version does not know stay in place: a newer version's file is not made poorer by an older one.
function inOrder(decision: Decision): Decision {
  const { fingerprint, status, rule, message, readings, values, sources, reason, note, by, at, expires, ...others } =
    decision;
  return {
    fingerprint,
    status,
    ...(rule !== undefined && { rule }),
    ...(message !== undefined && { message }),
    ...(readings !== undefined && { readings }),
    ...(values !== undefined && { values }),
    ...(sources !== undefined && { sources }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    at,
    ...(expires !== undefined && { expires }),
    ...others,
  };
}

function pairingInOrder(pairing: Pairing): Pairing {
  const { claims, together, by, at, ...others } = pairing;
  return { claims, together, ...(by !== undefined && { by }), at, ...others };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDecision(value: unknown): value is Decision {
  return (
    isRecord(value) &&
    typeof value['fingerprint'] === 'string' &&
    typeof value['at'] === 'string' &&
    isStatus(value['status']) &&
    TEXTS.every((field) => value[field] === undefined || typeof value[field] === 'string') &&
    LISTS.every((field) => value[field] === undefined || isTexts(value[field])) &&
    (value['values'] === undefined || (Array.isArray(value['values']) && value['values'].every(isTexts))) &&
    (value['expires'] === undefined || isDay(value['expires']))
  );
}

/** What a decision lacks that is none. */
function lackOf(entry: unknown): string {
  if (!isRecord(entry) || typeof entry['fingerprint'] !== 'string' || typeof entry['at'] !== 'string')
    return 'needs a "fingerprint", an "at" and a known "status"';
  if (!isStatus(entry['status'])) return `needs a known "status" (${STATUSES.join(', ')})`;
  if (entry['expires'] !== undefined && !isDay(entry['expires'])) return 'needs a date as 2027-01-31 in "expires"';
  if (entry['values'] !== undefined) return 'needs lists of texts in the list "values"';
  return `needs texts in ${quoted(TEXTS)} and lists of texts in ${quoted(LISTS)}, where it has them`;
}

const TEXTS = ['rule', 'message', 'reason', 'note', 'by'] as const;
const LISTS = ['readings', 'sources'] as const;
const quoted = (fields: readonly string[]): string => fields.map((field) => `"${field}"`).join(', ');

function isPairing(value: unknown): value is Pairing {
  return (
    isRecord(value) &&
    Array.isArray(value['claims']) &&
    value['claims'].length === 2 &&
    isTexts(value['claims']) &&
    typeof value['together'] === 'boolean' &&
    typeof value['at'] === 'string' &&
    (value['by'] === undefined || typeof value['by'] === 'string')
  );
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text: unknown) => typeof text === 'string');

/** Whether a value is a day of the calendar as ISO 8601 writes it: `2027-01-31`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isStatus(value: unknown): value is DecisionStatus {
  return STATUSES.some((status) => status === value);
}

const STATUSES: readonly DecisionStatus[] = ['open', 'known', 'confirmed', 'dismissed'];

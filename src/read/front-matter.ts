import { InputError } from '../errors.ts';
import type { Span } from '../model/place.ts';

/** What stands between the two `---` lines, by field name; `start` and `end` are where it and its fences stand. */
export interface FrontMatter extends Span {
  readonly fields: ReadonlyMap<string, string>;
}

// Far above any article's; keeps deeply nested front matter from exhausting the parser.
const LONGEST = 65_536;

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gmu;

/** The front matter at the beginning of `text`, undefined where there is none; `name` is what an error calls the source. */
export async function frontMatter(text: string, name: string): Promise<FrontMatter | undefined> {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const head = text.slice(0, LONGEST);
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(head);
  if (closing === null)
    throw new InputError(
      `${name}:1: the front matter that begins here has no closing line ---; add it, or put an empty line before the first one`,
    );
  const inner = text.slice(opening.length, closing.index);
  const newline = text.indexOf('\n', closing.index);
  return {
    start: 0,
    end: newline < 0 ? text.length : newline + 1,
    fields: plainFields(inner) ?? (await yamlFields(inner, name)),
  };
}

// One "name: words" a line, where the words hold nothing that YAML could read in another way.
const PLAIN_LINE = /^(?<key>[A-Za-z_][\w-]*):[ \t]+(?<value>[\p{L}\p{N}“‘"'(/$€£][^\r\n]*)$/u;
const QUOTED = /^(?<mark>["'])(?<words>[^"'\\]*)\k<mark>$/u;

/** The fields of front matter that is plain enough to be read without loading the YAML package, undefined for all other. */
export function plainFields(inner: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const line of inner.split(/\r?\n/u)) {
    if (line === '') continue;
    const { key, value } = PLAIN_LINE.exec(line)?.groups ?? {};
    if (key === undefined || value === undefined || fields.has(key)) return undefined;
    const words = plainValue(value.trimEnd());
    if (words === undefined) return undefined;
    fields.set(key, words);
  }
  return fields;
}

function plainValue(value: string): string | undefined {
  const quoted = QUOTED.exec(value)?.groups?.['words'];
  if (quoted !== undefined) return quoted;
  return /^["']|:[ \t]|:$|[ \t]#|\t/u.test(value) ? undefined : value;
}

// Headlines are often no valid YAML: title: 'No way back,' minister says; title: Floods: three dead
const LITERAL_LINE = /^(?<key>[A-Za-z_][\w-]*):[ \t]+(?<value>[\p{L}\p{N}“‘"'(/$€£].*)$/u;

/** Front matter that YAML refuses but a person reads without doubt, one "name: words" a line, taken word for word. */
function literalFields(inner: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const line of inner.split(/\r?\n/u)) {
    if (line === '') continue;
    const { key, value } = LITERAL_LINE.exec(line)?.groups ?? {};
    // A quotation mark that is opened and never closed may have swallowed the lines below it.
    if (key === undefined || value === undefined || fields.has(key) || /^(["'])(?!.*\1)/u.test(value)) return undefined;
    fields.set(key, value.trimEnd());
  }
  return fields;
}

async function yamlFields(inner: string, name: string): Promise<ReadonlyMap<string, string>> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const refuse = (line: number, reason: string): never => {
    throw new InputError(
      `${name}:${line + 1}: the front matter is no valid YAML (${reason}); correct it, often by putting the value in quotes`,
    );
  };
  let value: unknown;
  try {
    // The failsafe schema keeps dates, numbers and "no" as the text that was written.
    const document = parseDocument(inner, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined)
      return literalFields(inner) ?? refuse(lineCounter.linePos(error.pos[0]).line, firstLine(error.message));
    value = document.toJS();
  } catch (error) {
    if (error instanceof InputError) throw error;
    // Alias bombs and nesting beyond the stack.
    return refuse(1, error instanceof Error ? firstLine(error.message) : 'too complex');
  }
  if (value === null || value === '') return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(1, 'it holds no fields such as title: …');
  const fields = new Map<string, string>();
  for (const [key, field] of Object.entries(value)) {
    const words = wordsOf(field);
    if (words !== undefined) fields.set(key, words);
  }
  return fields;
}

const firstLine = (message: string): string => message.split('\n', 1)[0]?.replace(/[.:]$/u, '') ?? '';

// Several authors are often given as a list.
function wordsOf(field: unknown): string | undefined {
  if (typeof field === 'string') return field;
  if (Array.isArray(field) && field.every((item) => typeof item === 'string')) return field.join(', ');
  return undefined;
}

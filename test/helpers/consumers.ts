import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchema } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { validateXML } from 'xmllint-wasm';
import { expect } from 'vitest';

/** The official schema of SARIF 2.1.0, as Microsoft's package for tests brings it along. */
const SARIF_SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const require = createRequire(import.meta.url);
const own = (name: string): string =>
  readFileSync(new URL(`../../fixtures/report/schemas/${name}`, import.meta.url), 'utf8');

/** Fails unless the text is a SARIF log by the official schema; gives it back as a value. */
export function expectSarif(text: string): unknown {
  sarif ??= addFormats
    .default(new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false }))
    .compile(require(SARIF_SCHEMA) as AnySchema);
  return expectJson(text, sarif);
}

/** Fails unless the text is JSON by one of our schemas for other programs' formats; gives it back as a value. */
export function expectShape(text: string, schema: 'rdjsonl' | 'gitlab'): unknown {
  const validate =
    shapes.get(schema) ??
    new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(own(`${schema}.json`)) as AnySchema);
  shapes.set(schema, validate);
  return expectJson(text, validate);
}

// Compiling takes longer than validating.
type Validate = ReturnType<Ajv['compile']>;
let sarif: Validate | undefined;
const shapes = new Map<string, Validate>();

function expectJson(text: string, validate: Validate): unknown {
  const value: unknown = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

/** Fails unless libxml2 takes the text for well-formed and for valid by the schema. */
export async function expectXml(text: string, schema: 'junit' | 'checkstyle'): Promise<void> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [own(`${schema}.xsd`)],
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
}

/** The rows of a CSV file by the names of its columns; fails where a row has more or fewer cells. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] =>
  parseCsv(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** Every node of a Markdown text as GitHub reads it, outer ones first. */
export function markdownNodes(text: string): readonly { readonly type: string; readonly value?: string }[] {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const all: { type: string; value?: string }[] = [];
  const walk = (node: { type: string; value?: string; children?: readonly unknown[] }): void => {
    all.push(node);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(root as Parameters<typeof walk>[0]);
  return all;
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What a runner of GitHub Actions takes for commands: lines that begin with "::", and "##[" anywhere in a line. */
export function workflowCommands(log: string): readonly WorkflowCommand[] {
  return log.split(/\r\n|\n|\r/u).flatMap((line): WorkflowCommand[] => {
    const old = /##\[(?<name>[^\]]*)\](?<data>.*)$/u.exec(line)?.groups;
    const found = /^\s*::(?<head>.*?)::(?<data>.*)$/u.exec(line)?.groups;
    if (found === undefined)
      return old === undefined ? [] : [{ name: `##[${old['name'] ?? ''}]`, properties: {}, data: '' }];
    const [name = '', ...rest] = (found['head'] ?? '').split(' ');
    const properties = rest
      .join(' ')
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0] ?? '', unescaped(pair.slice(pair.indexOf('=') + 1))] as const);
    return [{ name, properties: Object.fromEntries(properties), data: unescaped(found['data'] ?? '') }];
  });
}

const unescaped = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

import { readdir, readFile } from 'node:fs/promises';

/** Two sentences and how a rule judges them. */
export interface RuleExample {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly judgement: string;
}

// The cases that the tests run, so that no page can promise what is not so.
const CASES = new URL('../../fixtures/rules/', import.meta.url);

const JUDGEMENTS: ReadonlyMap<unknown, string> = new Map([
  ['incompatible', '✗ contradict'],
  ['different', '≠ differ'],
  ['compatible', '≈ compatible'],
  ['same', '= agree'],
  ['nothing', '· not compared'],
]);

/** The first `each` cases of a rule for each judgement, gravest first; none where the cases are not at hand. */
export async function ruleExamples(rule: string, each: number): Promise<readonly RuleExample[]> {
  const folder = new URL(`${rule}/`, CASES);
  const names = await readdir(folder).catch(() => []);
  const { parse } = await import('yaml');
  const found: RuleExample[] = [];
  for (const name of names.sort()) {
    const cases: unknown = (parse(await readFile(new URL(name, folder), 'utf8')) as Record<string, unknown>)['cases'];
    if (Array.isArray(cases)) for (const one of cases) found.push(...exampleOf(one));
  }
  return [...JUDGEMENTS.values()].flatMap((judgement) =>
    found.filter((example) => example.judgement === judgement).slice(0, each),
  );
}

// What the tool is known to get wrong is no example, nor is what needs more than two sentences to be told.
function exampleOf(one: unknown): readonly RuleExample[] {
  if (typeof one !== 'object' || one === null || 'known-gap' in one) return [];
  const { name, left, right, expect } = one as Readonly<Record<string, unknown>>;
  const judgement = JUDGEMENTS.get(expect);
  if (typeof name !== 'string' || typeof left !== 'string' || typeof right !== 'string' || judgement === undefined)
    return [];
  return [{ name, left, right, judgement }];
}

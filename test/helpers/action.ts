import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './packed.ts';

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

export interface ActionRun {
  /** Of the step that ended the run, 0 where all passed. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the shell steps of the action as GitHub does: bash with -e and pipefail, and the variables and files that a runner sets. */
export function runAction(
  workspace: string,
  temp: string,
  given: Readonly<Record<string, string>>,
  steps: readonly Step[] = ACTION.runs.steps,
): ActionRun {
  mkdirSync(temp, { recursive: true });
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const outputs: Record<string, string> = {};
  const summary = join(temp, 'summary.md');
  writeFileSync(summary, '');
  let [stdout, stderr] = ['', ''];
  for (const [index, { id, env = {}, run }] of steps.entries()) {
    if (run === undefined) continue;
    const script = join(temp, `step-${index}.sh`);
    const output = join(temp, `output-${index}`);
    writeFileSync(script, run);
    writeFileSync(output, '');
    const own = Object.entries(env).map(([name, value]) => [name, evaluated(value, inputs, outputs)]);
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ...npmSettings(),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temp,
        RUNNER_OS: 'Linux',
        ...Object.fromEntries(own),
      },
    });
    stdout += ran.stdout;
    stderr += ran.stderr;
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const [name = '', ...value] = line.split('=');
      outputs[`${id}.${name}`] = value.join('=');
    }
    if (ran.status !== 0)
      return { code: ran.status ?? -1, stdout, stderr, summary: readFileSync(summary, 'utf8'), outputs };
  }
  return { code: 0, stdout, stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '', outputs };
}

// Where npm finds its packages is the machine's business, not the runner's.
const npmSettings = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:npm_config_(?:registry|userconfig|cache)$|NODE_EXTRA_CA)/iu.test(name),
    ),
  );

const EXPRESSION = /^\$\{\{ (?<context>inputs|steps)\.(?<name>[\w-]+)(?:\.outputs\.(?<output>[\w-]+))? \}\}$/u;

/** The value of an expression of the kinds that the action uses in env; anything else there is a mistake. */
function evaluated(
  value: string,
  inputs: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, string>>,
): string {
  const { context, name = '', output } = EXPRESSION.exec(value)?.groups ?? {};
  if (context === 'inputs' && name in inputs) return inputs[name] ?? '';
  if (context === 'steps') return outputs[`${name}.${output}`] ?? '';
  throw new Error(`the action gives a step ${value}`);
}

import { RULES } from '../compare/rules/index.ts';
import type { Rule } from '../compare/rule.ts';
import { InputError } from '../errors.ts';
import { flat } from '../report/excerpt.ts';
import { block, paint, type Look } from '../report/look.ts';
import type { Arguments } from './command.ts';
import { configured } from './configuration.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';
import { ruleExamples, type RuleExample } from './rule-examples.ts';
import { knownRules, unknownRule } from './rule-options.ts';

/** Tells what a rule compares and how to act on what it finds; without a rule, lists all of them. */
export async function explain(args: Arguments, io: Io): Promise<ExitCode> {
  const look = await lookOf(io.stdout, io);
  const [id] = args.words;
  if (id === undefined) {
    // Rules of a configuration that cannot be read are none; it is told of where it is used.
    await print(io.stdout, listing(await rulesHere(args, io).catch(() => RULES), look));
    return EXIT.clean;
  }
  const bundled = RULES.find((rule) => rule.id === id);
  const known = bundled === undefined ? await rulesHere(args, io) : RULES;
  const rule = bundled ?? known.find((one) => one.id === id);
  if (rule === undefined)
    throw new InputError(
      unknownRule(
        id,
        known.map((one) => one.id),
      ),
    );
  await print(io.stdout, page(rule, bundled === undefined ? [] : await ruleExamples(id, EACH), look));
  return EXIT.clean;
}

const rulesHere = async (args: Arguments, io: Io): Promise<readonly Rule[]> => knownRules(await configured(args, io));

// Two of each kind show what the rule is about without filling more than a screen.
const EACH = 2;

function listing(rules: readonly Rule[], look: Look): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, title, status }) => `  ${paint(look, 'strong', id.padEnd(widest))}  ${flat(title)}${trial(status)}\n`,
  );
  return `${lines.join('')}\n"crosscheck explain RULE" tells more about one of them.\n`;
}

const trial = (status: Rule['status']): string => (status === 'trial' ? '  (on trial)' : '');

function page(rule: Rule, examples: readonly RuleExample[], look: Look): string {
  const heading = (text: string): string => `${paint(look, 'strong', text)}\n`;
  const shown = examples.map((example) => exampleLines(example, look)).join('');
  const onTrial = 'This rule is on trial: what it finds is shown and never fails a run.';
  return [
    `${paint(look, 'strong', rule.id)}  ${flat(rule.title)}${trial(rule.status)}\n`,
    block(look, '', flat(rule.why)),
    ...(rule.status === 'trial' ? [block(look, '', onTrial)] : []),
    ...(shown === '' ? [] : [heading('Examples') + shown]),
    heading('What to do') + block(look, '  ', flat(rule.check)),
    `${heading('On the command line')}  --rule ${rule.id} runs this rule alone, --skip ${rule.id} leaves it out\n`,
  ].join('\n');
}

function exampleLines({ name, left, right, judgement }: RuleExample, look: Look): string {
  const head = `  ${paint(look, 'strong', judgement)}  ${paint(look, 'dim', name)}\n`;
  return `${head}${block(look, '      ', left)}${block(look, '      ', right)}`;
}

import { InputError } from '../errors.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** An option of a command as data: both parsers, the help and the completion are made from it. */
export interface Option {
  readonly name: string;
  readonly type: 'text' | 'flag';
  readonly about: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  /** True where a configuration may bring more choices: others are refused when it was read. */
  readonly open?: boolean;
  readonly fallback?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** True where the option may be given several times. */
  readonly repeatable?: boolean;
  /** True where the value may be left out: it is empty then. */
  readonly bare?: boolean;
}

/** An option with its value. */
export type Given = readonly [name: string, value: string];

/** What was typed, checked against the command's own table. */
export interface Arguments {
  /** The words that are no options. */
  readonly words: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** The options with a value as they were typed, one after the other: an --output belongs to the --format before it. */
  readonly given: readonly Given[];
  readonly flags: ReadonlySet<string>;
}

/** A command as data; its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  /** How its words are written in the help: `SOURCE...`. */
  readonly words: { readonly name: string; readonly about: string; readonly least: number; readonly most: number };
  readonly about: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [line: string, does: string])[];
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode>;
}

/** The last value given for an option, its fallback when none was. */
export function textOf(args: Arguments, name: string): string | undefined {
  return args.texts[name]?.at(-1);
}

/** The number given for an option, undefined when none was; what is no number within its bounds is an error. */
export function numberOf(args: Arguments, name: string, bounds: Bounds): number | undefined {
  const typed = textOf(args, name);
  if (typed === undefined) return undefined;
  const value = /^(?:\d+(?:\.\d*)?|\.\d+)$/u.test(typed) ? Number(typed) : Number.NaN;
  const whole = bounds.whole !== true || Number.isSafeInteger(value);
  if (whole && value >= bounds.least && value <= (bounds.most ?? Number.POSITIVE_INFINITY)) return value;
  const kind = bounds.whole === true ? 'a whole number' : 'a number';
  const range = bounds.most === undefined ? `, ${bounds.least} or more` : ` from ${bounds.least} to ${bounds.most}`;
  throw new InputError(`--${name} takes ${kind}${range}; "${typed}" is none`);
}

export interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly whole?: true;
}

import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** An option of a command as data: both parsers, the help and the completion are made from it. */
export interface Option {
  readonly name: string;
  readonly type: 'text' | 'flag';
  readonly about: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** True where the option may be given several times. */
  readonly repeatable?: boolean;
}

/** What was typed, checked against the command's own table. */
export interface Arguments {
  /** The words that are no options. */
  readonly words: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
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

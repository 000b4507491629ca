import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { sourceName } from '../model/document.ts';
import { MOST_BYTES } from '../read/sources.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { linesOf, type Line } from './lines.ts';

/** What a line of input becomes: the answer, or what is wrong with it and the id it came with. */
export type Answer = { readonly answer: unknown } | { readonly error: string; readonly id?: string | number };

// Answers are handed on at the latest when this much has gathered, in UTF-16 units.
const HANDFUL = 65_536;

/** Answers each line of NDJSON with one line, in the order of arrival, no faster than the reader takes them. */
export async function answerLines(name: string, io: Io, answer: (value: unknown) => Answer): Promise<ExitCode> {
  const stream = await inputOf(name, io);
  let wrong = 0;
  for await (const lines of linesOf(stream, MOST_BYTES)) {
    let out = '';
    for (const line of lines) {
      const answered = answerLine(line, answer);
      if ('error' in answered) wrong += 1;
      out += `${JSON.stringify('error' in answered ? answered : answered.answer)}\n`;
      if (out.length < HANDFUL) continue;
      if (!(await print(io.stdout, out))) return EXIT.clean;
      out = '';
    }
    if (out !== '' && !(await print(io.stdout, out))) return EXIT.clean;
  }
  if (wrong === 0) return EXIT.clean;
  throw new InputError(
    `${sourceName(name)}: ${wrong === 1 ? '1 line was' : `${wrong} lines were`} not valid; the answers to them say why`,
  );
}

function answerLine(line: Line, answer: (value: unknown) => Answer): Answer {
  if ('error' in line) return { error: line.error };
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return { error: `not valid JSON: ${error instanceof Error ? error.message.split('\n', 1)[0] : ''}` };
  }
  return answer(value);
}

async function inputOf(name: string, io: Io): Promise<AsyncIterable<unknown>> {
  if (name === '-') {
    if (io.stdin.isTTY === true)
      throw new InputError('standard input is a terminal; pipe NDJSON into crosscheck or name a file instead of -');
    return io.stdin;
  }
  try {
    const file = await open(resolve(io.cwd, name));
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new InputError(`${name}: this is a folder; name a file of NDJSON or -`);
    }
    return file.createReadStream();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${name}: it cannot be read (${(error as NodeJS.ErrnoException).code}); name a file of NDJSON or -`,
    );
  }
}

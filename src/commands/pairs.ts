import { crossCheckPair } from '../cross-check-pair.ts';
import { documentOf } from '../read/document.ts';
import { pairInput } from '../schema/pairs.ts';
import { answerLines } from './batch.ts';
import type { Arguments } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { parseLine, publishedOf } from './parse-line.ts';

/** Answers every pair of texts with its verdict. */
export async function pairs(args: Arguments, io: Io): Promise<ExitCode> {
  return answerLines(args.words[0] ?? '-', io, (value) =>
    parseLine(pairInput, value, ({ id, a, b, aPublished, bPublished }) => ({
      id,
      ...crossCheckPair(
        documentOf('a', a, publishedOf('aPublished', aPublished)),
        documentOf('b', b, publishedOf('bPublished', bPublished)),
      ),
    })),
  );
}

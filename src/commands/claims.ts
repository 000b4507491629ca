import stringWidth from 'string-width';
import { asWritten } from '../as-written.ts';
import { InputError } from '../errors.ts';
import { readArticle } from '../extract/article.ts';
import { readSources } from '../read/sources.ts';
import { flat } from '../report/excerpt.ts';
import { jsonPieces } from '../report/json-pieces.ts';
import { renderReading } from '../report/reading.ts';
import { VERSION } from '../version.ts';
import { textOf, type Arguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';
import { printPieces } from './print-pieces.ts';

/** Shows how each source was split into sentences and claims and what was read out of them. */
export async function claims(args: Arguments, io: Io): Promise<ExitCode> {
  const batch = textOf(args, 'batch');
  if (batch !== undefined) {
    if (args.words.length > 0)
      throw new InputError(`claims --batch reads ${batch} alone; drop "${args.words[0]}" or drop --batch`);
    const { claimsBatch } = await import('./claims-batch.ts');
    return claimsBatch(batch, io);
  }
  if (args.words.length === 0)
    throw new InputError('claims needs a SOURCE or --batch FILE; see crosscheck claims --help');
  const { documents, notices } = await readSources(args.words, io);
  if (textOf(args, 'format') === 'json') {
    const sources = io.busy(() =>
      documents.map((document) => {
        const { document: _, ...found } = asWritten(readArticle(document), [document]);
        return { ...document, blocks: undefined, page: undefined, ...found };
      }),
    );
    const tool = { name: 'crosscheck', version: VERSION };
    await printPieces(io.stdout, jsonPieces({ schema: 'crosscheck/claims@1', tool, documents: sources, notices }));
    await print(io.stdout, '\n');
    return EXIT.clean;
  }
  for (const { level, message } of notices) await print(io.stderr, `crosscheck: ${level}: ${flat(message)}\n`);
  const look = await lookOf(io.stdout, io);
  for (const [index, document] of documents.entries()) {
    const article = io.busy(() => readArticle(document));
    if (index > 0) await print(io.stdout, '\n');
    await printPieces(io.stdout, renderReading(article, look, stringWidth));
  }
  return EXIT.clean;
}

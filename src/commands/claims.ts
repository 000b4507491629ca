import stringWidth from 'string-width';
import { asWritten } from '../as-written.ts';
import { InputError } from '../errors.ts';
import { readArticle } from '../extract/article.ts';
import { readSources } from '../read/sources.ts';
import { flat } from '../report/excerpt.ts';
import { renderReading } from '../report/reading.ts';
import { VERSION } from '../version.ts';
import { textOf, type Arguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';

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
  const read = io.busy(() => documents.map((document) => ({ document, article: readArticle(document) })));
  if (textOf(args, 'format') === 'json') {
    const sources = read.map(({ document, article }) => {
      const { document: _, ...found } = asWritten(article, [document]);
      return { ...document, blocks: undefined, page: undefined, ...found };
    });
    const tool = { name: 'crosscheck', version: VERSION };
    await print(
      io.stdout,
      `${JSON.stringify({ schema: 'crosscheck/claims@1', tool, documents: sources, notices }, undefined, 2)}\n`,
    );
    return EXIT.clean;
  }
  for (const { level, message } of notices) await print(io.stderr, `crosscheck: ${level}: ${flat(message)}\n`);
  const look = await lookOf(io.stdout, io);
  await print(io.stdout, read.map(({ article }) => renderReading(article, look, stringWidth)).join('\n'));
  return EXIT.clean;
}

import { asWritten } from '../as-written.ts';
import { readArticle } from '../extract/article.ts';
import type { Claim } from '../model/claim.ts';
import { documentOf } from '../read/document.ts';
import { claimsInput } from '../schema/claims.ts';
import { answerLines } from './batch.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { parseLine, publishedOf } from './parse-line.ts';

/** Answers every text with its sentences, claims and mentions. */
export async function claimsBatch(file: string, io: Io): Promise<ExitCode> {
  return answerLines(file, io, (value) =>
    parseLine(claimsInput, value, ({ id, text, published }) => {
      const document = documentOf('a', text, publishedOf('published', published));
      const { sentences, claims, mentions } = asWritten(readArticle(document), [document]);
      return { id, sentences, claims: claims.map(withoutMentions), mentions };
    }),
  );
}

function withoutMentions({ mentions: _mentions, ...claim }: Claim): Omit<Claim, 'mentions'> {
  return claim;
}

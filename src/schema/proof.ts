import type { z } from 'zod';

import type { Config } from '../model/config.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Document, DocumentId, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import type { PairResult, Report } from '../model/report.ts';
import type { Decision, Pairing } from '../model/review.ts';
import type { claimsAnswer, claimsDocument } from './claims.ts';
import type { config } from './config.ts';
import type { decision, pairing } from './decisions.ts';
import type { mention } from './mention.ts';
import type { pairAnswer } from './pairs.ts';
import type { report } from './report.ts';

/**
 * Nothing at run time: this file compiles only while the schemas and the model's types say the same, field by field.
 * A field added to one of them alone is an error on the line of the shape that lacks it.
 */
export type Proof = [
  Proven<Same<Report, z.infer<typeof report>>>,
  Proven<Same<Config, z.infer<typeof config>>>,
  Proven<Same<Mention, z.infer<typeof mention>>>,
  Proven<Same<PairResult, Omit<z.infer<typeof pairAnswer>, 'id'>>>,
  Proven<Same<readonly Sentence[], z.infer<typeof claimsAnswer>['sentences']>>,
  Proven<Same<readonly Omit<Claim, 'mentions'>[], z.infer<typeof claimsAnswer>['claims']>>,
  Proven<Same<Omit<Decision, 'expired'>, z.infer<typeof decision>>>,
  Proven<Same<Pairing, z.infer<typeof pairing>>>,
  Proven<Same<readonly ReadSource[], z.infer<typeof claimsDocument>['documents']>>,
];

// Where the words stand in their file is told by places of the text alone.
type ReadSource = Omit<Document, 'blocks' | 'page'> & {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
};

type Proven<Fact extends true> = Fact;

type Same<A, B> = (<T>() => T extends Bare<A> ? 1 : 2) extends <T>() => T extends Bare<B> ? 1 : 2 ? true : false;

// Brands, `readonly` and the difference between a missing and an undefined field mean nothing in JSON.
type Bare<T> = T extends ClaimId | DocumentId
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Bare<Item>[]
      : { readonly [Key in keyof T]: Bare<Exclude<T[Key], undefined>> };

/** The library: what other programs import from "crosscheck". */
export { crossCheck, type CrossCheckOptions, type StoryOption } from './cross-check.ts';
export { crossCheckPair } from './cross-check-pair.ts';
export { InputError } from './errors.ts';
export { readSources, type Sources, type Surroundings } from './read/sources.ts';
export { documentOf } from './read/document.ts';
export { failingFindings, type Gate } from './gate.ts';
export { renderReport, type RenderOptions } from './render-report.ts';
export { FORMATS, type Format } from './report/formats.ts';
export { defineReporter, type ReportContext, type Reporter, type RuleInfo } from './report/reporter.ts';
export { PLAIN, type Look } from './report/look.ts';
export { RULES } from './compare/rules/index.ts';
export type { Rule } from './compare/rule.ts';
export { VERSION } from './version.ts';
export type { Claim, ClaimId, ClaimType } from './model/claim.ts';
export type { Alignment, Cluster, ClusterVerdict, Finding, Reading, Verdict, Witness } from './model/comparison.ts';
export type { Document, DocumentId, Sentence, SentencePart } from './model/document.ts';
export type {
  Certainty,
  List,
  Mention,
  MentionKind,
  Party,
  Polarity,
  Quantity,
  Quotation,
  Time,
} from './model/mention.ts';
export type { Passage, Span } from './model/place.ts';
export type {
  Coverage,
  Credit,
  DocumentSummary,
  Notice,
  PairResult,
  Report,
  SharedPassage,
  Story,
} from './model/report.ts';

/** The library: what other programs import from "crosscheck". */
export { crossCheck, type CrossCheckOptions, type StoryOption } from './cross-check.ts';
export { crossCheckPair, crossCheckPairs, type PairAnswer, type TextPair } from './library/pairs.ts';
export { crossCheckAsync } from './library/async.ts';
export { crossCheckStories, type StoryDocuments, type StoryReport } from './library/stories.ts';
export { readClaims, readClaimsOfEach } from './library/claims.ts';
export { readSources } from './library/sources.ts';
export { documentOf, documentOfPage, type DocumentFacts } from './read/document.ts';
export type { FlowOptions, Items } from './library/flow.ts';
export type { Sources, Surroundings } from './read/sources.ts';
export type { Article } from './model/article.ts';

export { RULES } from './compare/rules/index.ts';
export {
  defineClaimRule,
  defineRule,
  type ClaimRule,
  type Introduction,
  type Judgement,
  type MentionOf,
  type MentionRule,
  type Rule,
  type Sided,
} from './compare/rule.ts';
export { matchesIn } from './library/matches.ts';

export { failingFindings, type Gate } from './gate.ts';
export { renderReport, type RenderOptions } from './render-report.ts';
export { FORMATS, type Format } from './report/formats.ts';
export { defineReporter, type ReportContext, type Reporter } from './report/reporter.ts';
export {
  defineConfig,
  type Config,
  type ReportSettings,
  type RuleSettings,
  type Severity,
  type StorySettings,
} from './model/config.ts';
export { definePlugin, type Plugin } from './library/plugin.ts';
export { PLAIN, type Look } from './report/look.ts';

export { InputError, RuleError } from './errors.ts';
export { VERSION } from './version.ts';

export type { Claim, ClaimId, ClaimType } from './model/claim.ts';
export type {
  Alignment,
  Cluster,
  ClusterVerdict,
  Comparison,
  Finding,
  Outcome,
  Reading,
  ReadingSide,
  Statement,
  Term,
  Verdict,
  Witness,
} from './model/comparison.ts';
export type { Document, DocumentId, Sentence, SentencePart } from './model/document.ts';
export type {
  Certainty,
  Dimension,
  Granularity,
  List,
  Mention,
  MentionKind,
  Party,
  PartyType,
  Polarity,
  Quantity,
  Quotation,
  Time,
} from './model/mention.ts';
export type { Passage, Span } from './model/place.ts';
export type { OnProgress, Progress, Stage } from './model/progress.ts';
export type {
  Coverage,
  Credit,
  DocumentSummary,
  Notice,
  PairResult,
  Report,
  Omission,
  SharedPassage,
  Story,
} from './model/report.ts';
export type { Decision, DecisionStatus, Pairing, Ruling } from './model/review.ts';
export type { RuleInfo, RuleStatus } from './model/rule.ts';

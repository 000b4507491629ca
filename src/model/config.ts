/** What a rule's findings do to a run: it is not run, it never fails one, or it always does. */
export type Severity = 'off' | 'warn' | 'error';

/** What is set for one rule. */
export interface RuleSettings {
  readonly severity?: Severity;
  /** Findings that are less sure than this, 0 to 1, are shown and fail nothing. */
  readonly minConfidence?: number;
}

/** Articles that tell of one thing. */
export interface StorySettings {
  readonly name: string;
  readonly sources: string | readonly string[];
}

/** A report that is written at each run; to the standard output where no file is named. */
export interface ReportSettings {
  readonly format: string;
  readonly output?: string;
}

/** What a configuration file may hold. Paths and patterns are relative to the file. */
export interface Config {
  readonly $schema?: string;
  readonly extends?: string | readonly string[];
  readonly plugins?: string | readonly string[];
  readonly sources?: string | readonly string[];
  readonly stories?: string | readonly (string | StorySettings)[];
  readonly failOn?: 'contradict' | 'differ' | 'never';
  readonly maxWarnings?: number;
  readonly minConfidence?: number;
  readonly minOrigins?: number;
  readonly allowUnrelated?: boolean;
  readonly rules?: readonly string[] | Readonly<Record<string, Severity | RuleSettings>>;
  readonly skip?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly reports?: readonly ReportSettings[];
  readonly decisions?: string;
  readonly cache?: boolean | string;
}

/** The configuration as given: in a TypeScript file this brings completion and checks. */
export function defineConfig(config: Config): Config {
  return config;
}

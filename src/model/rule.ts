/** What a rule says of itself to people. */
export interface RuleInfo {
  /** What findings, `--rule` and `explain` call it: small letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Why a reader cares. */
  readonly why: string;
  /** What the reader should look at to decide. */
  readonly check: string;
  /** `trial` rules are shown and never fail a run. */
  readonly status: RuleStatus;
}

/** `trial` rules are shown and never fail a run. */
export type RuleStatus = 'stable' | 'trial';

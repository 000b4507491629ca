/** The input, an option or the configuration is wrong; the message names the file and the way out in one line. Exit code 2. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}

/** A rule that is not one of crosscheck's own is not well made, threw, or answered what no rule may; `rule` is its id. */
export class RuleError extends InputError {
  override readonly name = 'RuleError';
  readonly rule: string;

  constructor(rule: string, trouble: string, cause?: unknown) {
    super(`rule "${rule}": ${trouble}`, { cause });
    this.rule = rule;
  }
}

/** Every way a run can end; other programs rely on these numbers. */
export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** The input, the options or the configuration are wrong. */
  usage: 2,
  /** Nothing could be compared. */
  nothingCompared: 3,
  /** A bug: the stack is printed. */
  crash: 70,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

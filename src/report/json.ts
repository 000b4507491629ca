import { defineReporter } from './reporter.ts';

/** The report as JSON with a final line feed. */
export const json = defineReporter({
  id: 'json',
  about: 'the whole report, for programs',
  extension: 'json',
  mediaType: 'application/json',
  render: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
});

import { jsonText } from '../json-text.ts';
import { defineReporter } from '../reporter.ts';

/** The report as JSON with a final line feed. */
export const json = defineReporter({
  id: 'json',
  about: 'the whole report, for programs',
  extension: 'json',
  mediaType: 'application/json',
  render: (report) => `${jsonText(report, { indent: 2 })}\n`,
});

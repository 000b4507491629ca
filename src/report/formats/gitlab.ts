import { flat } from '../excerpt.ts';
import { jsonText } from '../json-text.ts';
import { locatedFindings, readingsTold, type Level, type LocatedFinding, type Place } from '../located.ts';
import { defineReporter } from '../reporter.ts';

/** GitLab's code quality report: an array of issues, for the widget of merge requests. */
export const gitlab = defineReporter({
  id: 'gitlab',
  about: 'code quality report of GitLab',
  extension: 'json',
  mediaType: 'application/json',
  render: (report, context) => `${jsonText(locatedFindings(report, context).map(issueOf), { indent: 2 })}\n`,
});

function issueOf(located: LocatedFinding): Readonly<Record<string, unknown>> {
  const { finding, level, suppressed, decided, first, others } = located;
  return {
    type: 'issue',
    check_name: finding.rule,
    description: `${flat(finding.message)}: ${readingsTold(located).join('; ')}${decided === '' ? '' : ` (${decided})`}`,
    categories: ['Clarity'],
    severity: suppressed ? 'info' : SEVERITY[level],
    fingerprint: finding.fingerprint,
    location: locationOf(first),
    ...(others.length === 0 ? {} : { other_locations: others.map(locationOf) }),
  };
}

const SEVERITY: Readonly<Record<Level, string>> = { error: 'critical', warning: 'minor', note: 'info' };

const locationOf = ({ path, start, end }: Place): Readonly<Record<string, unknown>> => ({
  path,
  lines: { begin: start.line, end: end.line },
});

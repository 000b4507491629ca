import { hasCompared, type Report } from '../../model/report.ts';
import { SIGNS } from '../signs.ts';
import { flat } from '../excerpt.ts';
import { locatedFindings, readingsTold, type LocatedFinding } from '../located.ts';
import { noticesOf } from '../notices.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { element, XML_HEAD, xmlText } from '../xml.ts';

/**
 * JUnit XML as Jenkins, GitLab and Azure read it: a suite for each rule, a case for each finding. A finding that fails the run
 * is a failure, a known or dismissed one is skipped, any other passes with its passages as output; a rule that found nothing is one case.
 */
export const junit = defineReporter({
  id: 'junit',
  about: 'JUnit XML, a test case for each finding',
  extension: 'xml',
  mediaType: 'application/xml',
  render: (report, context) => XML_HEAD + suitesOf(report, context),
});

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly result: 'passed' | 'failure' | 'skipped';
  readonly message: string;
  readonly body: string;
}

function suitesOf(report: Report, context: ReportContext): string {
  const found = locatedFindings(report, context);
  const suites: readonly Suite[] = [
    sourcesSuite(report, context),
    ...context.rules.map(({ id, title }) => {
      const own = found.filter(({ finding }) => finding.rule === id);
      return { name: id, cases: own.length === 0 ? [nothingFound(id, title)] : own.map(caseOf) };
    }),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return element(
    'testsuites',
    { name: 'crosscheck', tests: all.length, failures: count(all, 'failure'), errors: 0 },
    suites.map(suiteElement),
  );
}

// What was compared, so that a run in which nothing could be compared is not all green.
function sourcesSuite(report: Report, context: ReportContext): Suite {
  const told = noticesOf(report, context).map(({ level, message }) => `${level}: ${flat(message)}\n`);
  const compared = hasCompared(report) || context.nothingNew === true;
  return {
    name: 'sources',
    cases: [
      {
        name: 'The sources share claims',
        classname: 'crosscheck.sources',
        result: compared ? 'passed' : 'skipped',
        message: compared ? '' : 'nothing could be compared',
        body: told.join(''),
      },
    ],
  };
}

const nothingFound = (id: string, title: string): Case => ({
  name: `${title}: nothing found`,
  classname: `crosscheck.${id}`,
  result: 'passed',
  message: '',
  body: '',
});

function caseOf(located: LocatedFinding): Case {
  const { finding, level, suppressed, decided } = located;
  const { sign, name } = SIGNS[finding.verdict];
  return {
    // The fingerprint tells two findings with one message apart, and stays when lines move.
    name: `${flat(finding.message)} [${finding.fingerprint}]`,
    classname: `crosscheck.${finding.rule}`,
    result: suppressed ? 'skipped' : level === 'error' ? 'failure' : 'passed',
    message: suppressed ? decided : flat(finding.message),
    body: [`${sign} ${name}`, ...readingsTold(located), ...(decided === '' ? [] : [decided])]
      .map((line) => `${line}\n`)
      .join(''),
  };
}

const count = (cases: readonly Case[], wanted: Case['result']): number =>
  cases.filter(({ result }) => result === wanted).length;

function suiteElement({ name, cases }: Suite): string {
  const [failures, skipped] = [count(cases, 'failure'), count(cases, 'skipped')];
  return element('testsuite', { name, tests: cases.length, failures, errors: 0, skipped }, cases.map(caseElement));
}

function caseElement({ name, classname, result, message, body }: Case): string {
  const text = body === '' ? [] : [lines(body)];
  const inside =
    result === 'passed'
      ? text.map((told) => element('system-out', {}, [told]))
      : [element(result, result === 'failure' ? { message, type: classname } : { message }, text)];
  return element('testcase', { name, classname }, inside);
}

// Line feeds stay what they are in the text of an element.
const lines = (body: string): string => body.split('\n').map(xmlText).join('\n');

import type { Rule } from '../../src/compare/rule.ts';
import { caseFiles } from '../../test/helpers/cases.ts';

const HEADINGS: readonly (readonly [outcome: string, heading: string])[] = [
  ['incompatible', 'Cannot both be right'],
  ['different', 'Differ'],
  ['compatible', 'Can both be right'],
  ['same', 'Say the same'],
  ['nothing', 'Not compared'],
];

/** The page of a rule: what it compares, why, and its cases by outcome. */
export function rulePage({ id, title, why, check, status }: Rule): string {
  const cases = caseFiles(`rules/${id}`, [
    'left',
    'right',
    'left-published',
    'right-published',
    'expect',
    'marks',
    'in-story',
  ]).flatMap((file) => file.cases);
  const passing = cases.filter(({ knownGap }) => knownGap === undefined);
  const gaps = cases.filter(({ knownGap }) => knownGap !== undefined);
  const row = ({ name, fields }: (typeof cases)[number]) =>
    `| ${cell(name)} | ${cell(fields['left'])} | ${cell(fields['right'])} |`;
  const sections = HEADINGS.flatMap(([outcome, heading]) => {
    const own = passing.filter(({ fields }) => fields['expect'] === outcome);
    return own.length === 0
      ? []
      : [`## ${heading}`, '', '| | one source | another |', '| --- | --- | --- |', ...own.map(row), ''];
  });
  const known =
    gaps.length === 0
      ? []
      : [
          '## Known gaps',
          '',
          '| | one source | another | why |',
          '| --- | --- | --- | --- |',
          ...gaps.map((gap) => `${row(gap)} ${cell(gap.knownGap)} |`),
          '',
        ];
  return [
    `# ${id}: ${title}`,
    '',
    '<!-- Written by `npm run docs` from the rule and its fixtures. -->',
    '',
    why,
    '',
    `**What to look at:** ${check}`,
    '',
    status === 'trial'
      ? 'This rule is on trial: it is shown and never fails a check.'
      : 'This rule is stable: what it calls a contradiction fails a check.',
    '',
    ...sections,
    ...known,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const cell = (value: unknown): string => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');

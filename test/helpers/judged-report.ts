import type { Finding } from '../../src/model/comparison.ts';
import type { Document } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { madeReport } from './made-report.ts';

/** Words of other people's wherever a report holds any. */
export interface Words {
  readonly path: string;
  readonly said: string;
  readonly told: string;
}

const PLAIN: Words = { path: 'quay/a.md', said: '14 people', told: 'counted at two hours' };

/** A report with a finding in every status: new, known, confirmed, dismissed, dismissed by a comment; `words` stand in all that is free text. */
export function judgedReport({ path, said, told }: Words = PLAIN): {
  readonly report: Report;
  readonly documents: readonly Document[];
} {
  const { report, documents } = madeReport(
    [
      { id: 'a', path, publisher: told, text: `${said} were hurt.\nIt was ${said} in May.\nThe quay ${said} reopens.` },
      { id: 'b', path: `b ${path}`, text: 'Twelve people were hurt.\nIt was in June.\nThe quay stays shut.' },
    ],
    [
      {
        rule: 'quantity',
        verdict: 'contradict',
        message: `Different numbers: ${told}`,
        readings: [[['a', said]], [['b', 'Twelve people']]],
      },
      {
        rule: 'quantity',
        verdict: 'contradict',
        message: told,
        readings: [[['a', `${said} were`]], [['b', 'Twelve']]],
      },
      { rule: 'date', verdict: 'differ', message: told, readings: [[['a', `${said} in May`]], [['b', 'in June']]] },
      { rule: 'status', verdict: 'contradict', message: told, readings: [[['a', 'reopens']], [['b', 'stays shut']]] },
      {
        rule: 'certainty',
        verdict: 'differ',
        message: told,
        readings: [[['a', `quay ${said}`]], [['b', 'quay stays']]],
      },
      { rule: 'date', verdict: 'compatible', message: told, readings: [[['a', 'in May']], [['b', 'June']]] },
    ],
    ['contradict', 'contradict', 'differ', 'contradict', 'differ', 'compatible'],
  );
  const from = { document: report.documents[0]?.id ?? ('' as never), start: 0, end: 2 };
  const rulings: readonly Finding['decision'][] = [
    undefined,
    { status: 'known', reason: told, at: '2024-03-05T10:00:00Z', expires: '2030-01-01' },
    { status: 'confirmed', note: told, by: told, at: '2024-03-05T10:00:00Z' },
    { status: 'dismissed', reason: told, by: told, note: told, at: '2024-03-05T10:00:00Z' },
    { status: 'dismissed', reason: told, from },
    undefined,
  ];
  return {
    documents: documents.map((document) => ({
      ...document,
      title: told,
      author: told,
      url: `https://example.org/${encodeURI(document.id)}`,
    })),
    report: {
      ...report,
      documents: report.documents.map((document) => ({ ...document, title: told, publisher: told, author: told })),
      findings: report.findings.map((finding, index) => {
        const decision = rulings[index];
        return decision === undefined ? finding : { ...finding, decision };
      }),
      notices: [
        { level: 'warning', message: told, document: from.document },
        { level: 'info', message: told },
      ],
    },
  };
}

import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { renderJson } from './json.ts';
import type { Look } from './look.ts';
import { renderText } from './text.ts';

/** The forms in which a report can be written; also the values of --format. */
export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The report in one of its forms; `documents` are those that it was made from. */
export function renderReport(report: Report, documents: readonly Document[], format: Format, look: Look): string {
  switch (format) {
    case 'text':
      return renderText(report, documents, look);
    case 'json':
      return renderJson(report);
  }
}

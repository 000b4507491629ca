import { createHash } from 'node:crypto';
import { hasCompared, type Report } from '../../model/report.ts';
import { defineReporter } from '../reporter.ts';
import { aloneSection } from './alone.ts';
import { bar, helpDialog } from './controls.ts';
import { findingCard } from './finding.ts';
import { masthead, pageTitle } from './masthead.ts';
import { markup, markupText } from './markup.ts';
import { matrixSection } from './matrix.ts';
import { pageScript, pageStyle } from './page-files.ts';
import { rulesFooter } from './rules-footer.ts';
import { noneLeft } from './told.ts';
import { viewOf, type PageContext, type View } from './view.ts';

/** The report as a page for a browser. */
export const htmlReporter = defineReporter({
  id: 'html',
  about: 'one self-contained page for a browser',
  extension: 'html',
  mediaType: 'text/html',
  render: renderHtml,
});

/** The report as one page that loads nothing, in parts to be written one after the other. */
export function* renderHtml(report: Report, context: PageContext): Generator<string> {
  const view = viewOf(report, context);
  const [style, script] = [pageStyle(), pageScript()];
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${markupText(markup`${report.tool.name} ${report.tool.version}`)}">
<title>${markupText(markup`${pageTitle(view)}`)}</title>
<style>${style}</style>
</head>
<body>
`;
  yield markupText(masthead(view));
  yield markupText(bar(view));
  yield '<main>\n';
  yield* findingsSection(view);
  yield* matrixSection(view);
  yield* aloneSection(view);
  yield '</main>\n';
  yield markupText(rulesFooter(view));
  yield markupText(helpDialog());
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

// Only our own style and script, known by their hashes; nothing is loaded, sent, framed or made into code.
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const hash = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;

function* findingsSection(view: View): Generator<string> {
  yield `<section class="view" id="findings" aria-labelledby="findings-title">\n<h2 id="findings-title">Findings</h2>\n`;
  if (view.findings.length === 0) yield markupText(markup`<p class="none">${noFindings(view.report)}</p>\n`);
  for (const finding of view.findings) yield markupText(findingCard(finding, view));
  yield `${markupText(noneLeft('finding'))}</section>\n`;
}

const noFindings = (report: Report): string =>
  !hasCompared(report)
    ? 'Nothing could be compared: the sources share no claim.'
    : 'No differences were found in what the sources say of the same things.';

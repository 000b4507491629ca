/** A page without its own style and script and without their hashes: what changes with the report. */
export function pageText(page: string): string {
  return page
    .replace(/(<style>).*?(<\/style>)/su, '$1page.css$2')
    .replace(/(<script>).*?(<\/script>)/su, '$1page.js$2')
    .replaceAll(/'sha256-[^']*'/gu, "'sha256-…'");
}

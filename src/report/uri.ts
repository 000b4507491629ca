/** A path as a URI reference: relative where the path is, percent-encoded, with `/` between its parts. */
export function uriOf(path: string): string {
  if (/^https?:\/\//iu.test(path) && URL.canParse(path)) return new URL(path).href;
  const drive = /^[A-Za-z]:[\\/]/u.test(path);
  const parts = (drive ? path.replaceAll('\\', '/') : path).toWellFormed().split('/');
  const [root, ...rest] = parts;
  if (drive) return `file:///${[root, ...rest.map(encodeURIComponent)].join('/')}`;
  return `${path.startsWith('/') ? 'file://' : ''}${parts.map(encodeURIComponent).join('/')}`;
}

/** Who decides, as far as the environment tells. */
export function signer(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const name = env['CROSSCHECK_BY'] ?? env['GIT_AUTHOR_NAME'] ?? env['USER'] ?? env['USERNAME'];
  return name === '' ? undefined : name;
}

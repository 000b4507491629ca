/** The default export of a package that is only a development dependency; undefined where it is not installed. */
export async function packageDefault(name: string): Promise<unknown> {
  try {
    const found = (await import(name)) as { readonly default?: unknown };
    return found.default;
  } catch {
    return undefined;
  }
}

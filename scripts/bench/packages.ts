/** The default export of a package that is only a development dependency; undefined where it is not installed. */
export async function packageDefault(name: string): Promise<unknown> {
  try {
    const found = (await import(name)) as { readonly default?: unknown };
    return found.default;
  } catch {
    return undefined;
  }
}

type WinkNlp = (model: unknown) => WinkPipe;

/** What reads a text with all that wink-nlp and its model can do. */
export interface WinkPipe {
  readonly readDoc: (text: string) => unknown;
}

/** The full pipe of wink-nlp; undefined where it or its model is not installed. */
export async function winkPipe(): Promise<WinkPipe | undefined> {
  const wink = (await packageDefault('wink-nlp')) as WinkNlp | undefined;
  const model = await packageDefault('wink-eng-lite-web-model');
  return wink === undefined || model === undefined ? undefined : wink(model);
}

/**
 * A value as JSON text, indented by two, letter for letter as `JSON.stringify` writes it, but in pieces: of a long text it may be
 * more than one string can hold.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  if (typeof value !== 'object' || value === null || indent.length >= DEEPEST) {
    yield JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const names = isList ? value.keys() : Object.keys(value);
  let any = false;
  for (const name of names) {
    const field: unknown = Reflect.get(value, name);
    if (field === undefined) continue;
    yield `${any ? ',' : isList ? '[' : '{'}\n${inner}${isList ? '' : `${JSON.stringify(name)}: `}`;
    yield* jsonPieces(field, inner);
    any = true;
  }
  const close = isList ? ']' : '}';
  yield any ? `\n${indent}${close}` : `${isList ? '[' : '{'}${close}`;
}

// Columns of indentation: the report, its documents, a document, its claims.
const DEEPEST = 8;

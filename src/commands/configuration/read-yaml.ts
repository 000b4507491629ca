import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { InputError } from '../../errors.ts';
import type { Written } from './written.ts';

/** The value of a YAML file. */
export function readYaml(name: string, text: string): Written {
  const lineCounter = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    throw new InputError(
      `${at(error.pos[0])}: not valid YAML (${error.message.split('\n', 1)[0]?.replace(/[.:]$/u, '')})`,
    );
  return {
    name,
    value: document.toJS(),
    place: (path, of) => at(offsetOf(document, path, of)),
  };
}

/** Where a key or its value begins; where there is none, the longest part of the path that there is. */
function offsetOf(document: Document, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    if (of === 'key' && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = isCollection(parent) ? parent.get(step, true) : undefined;
    if (isNode(node) && !isPair(node)) return node.range?.[0] ?? 0;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

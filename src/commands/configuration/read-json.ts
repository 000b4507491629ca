import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { InputError } from '../../errors.ts';
import { position, type Written } from './written.ts';

/** The value of a JSON file, in which comments and trailing commas are allowed as in a tsconfig.json. */
export function readJson(name: string, text: string): Written {
  const errors: ParseError[] = [];
  const refuse = (offset: number, message: string): never => {
    throw new InputError(`${name}:${position(text, offset)}: ${message}`);
  };
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first !== undefined) refuse(first.offset, `not valid JSON (${words(printParseErrorCode(first.error))})`);
  return {
    name,
    value: root === undefined ? undefined : valueOf(root, refuse),
    place: (path, of) => {
      const node = root && nearestNode(root, path);
      const own = of === 'key' && node?.parent?.type === 'property' ? node.parent : node;
      return `${name}:${position(text, own?.offset ?? 0)}`;
    },
  };
}

/** "CloseBraceExpected" as people write it. */
const words = (code: string): string =>
  code.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

// JSON.parse takes the last of two equal keys without a word, and the first one is what somebody looks at in vain.
function valueOf(node: Node, refuse: (offset: number, message: string) => never): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => valueOf(child, refuse));
  if (node.type !== 'object') return node.value;
  const entries = new Map<string, unknown>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    if (entries.has(name)) refuse(property.offset, `${name} is set twice; keep one of them`);
    if (value !== undefined) entries.set(name, valueOf(value, refuse));
  }
  return Object.fromEntries(entries);
}

/** The node at a path, or, where there is none, at the longest part of it that there is. */
function nearestNode(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step));
    const node = findNodeAtLocation(root, steps);
    if (node !== undefined) return node;
  }
  return root;
}

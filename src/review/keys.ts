import type { Key } from 'ink';

/** The names of the keys in one piece of input: keys pressed in a burst arrive as one string. */
export function keysOf(input: string, key: Key): readonly string[] {
  if (key.eventType === 'release') return [];
  for (const [name, pressed] of namedKeys(key)) if (pressed) return [name];
  if (key.meta) return [];
  if (key.ctrl) return input === '' ? [] : [`ctrl-${input}`];
  if (input === ' ') return ['space'];
  return [...input].map((character) => CONTROL_KEYS[character] ?? withControl(character) ?? character);
}

/** Ctrl-A to Ctrl-Z are the characters 1 to 26. */
function withControl(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : undefined;
}

function namedKeys(key: Key): readonly (readonly [string, boolean])[] {
  return [
    ['up', key.upArrow],
    ['down', key.downArrow],
    ['left', key.leftArrow],
    ['right', key.rightArrow],
    ['pageup', key.pageUp],
    ['pagedown', key.pageDown],
    ['home', key.home],
    ['end', key.end],
    ['enter', key.return],
    ['escape', key.escape],
    [key.shift ? 'shift-tab' : 'tab', key.tab],
    ['backspace', key.backspace || key.delete],
  ];
}

/** Keys that a burst carries as the characters they send. */
const CONTROL_KEYS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\b': 'backspace',
  '\u007F': 'backspace',
};

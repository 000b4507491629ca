/**
 * A value as JSON text in which nothing acts by itself: what has no ink of its own, what a CI job's log takes for a command
 * and, with `markup`, what ends a script in HTML is written as \u escapes. Read again it is the same value.
 */
export function jsonText(value: unknown, { indent = 0, markup = false } = {}): string {
  const text = JSON.stringify(value, undefined, indent);
  const calm = SUSPECT.test(text) ? text.replaceAll(HARMFUL, escaped) : text;
  return markup ? calm.replaceAll(/[<>&]/gu, escaped) : calm;
}

const SUSPECT = /##|[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/u;

// The line feed is JSON's own indentation. Runners of CI jobs act on "##[" and "##vso[" anywhere in a line.
const HARMFUL = /(?<=#)#|[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;

const escaped = (found: string): string =>
  Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

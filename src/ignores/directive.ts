import type { Passage } from '../model/place.ts';

/** What a comment asks for: to ignore findings of some rules from here on, for what stands next, or no longer; or what is wrong with it. */
export type Directive =
  | { readonly kind: 'ignore' | 'start'; readonly rules: readonly string[]; readonly reason: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'mistake'; readonly what: string };

/** What a comment asks of crosscheck; undefined for all other comments. */
export function directiveOf({ text }: Passage): Directive | undefined {
  const words = text.slice('<!--'.length, -'-->'.length).trim();
  const [whole, name] = WRITTEN.exec(words) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const rest = words.slice(whole.length).trim();
  switch (name.toLowerCase()) {
    case 'ignore':
      return ignoring('ignore', rest);
    case 'ignore-start':
      return ignoring('start', rest);
    case 'ignore-end':
      return rest === '' ? { kind: 'end' } : mistake(`an end takes no words; write ${END}`);
    default:
      return mistake(`no comment is called crosscheck-${name}; write ${IGNORE}`);
  }
}

function ignoring(kind: 'ignore' | 'start', rest: string): Directive {
  const colon = rest.indexOf(':');
  const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/u).filter((rule) => rule !== '');
  const reason =
    colon < 0
      ? ''
      : rest
          .slice(colon + 1)
          .replaceAll(/\s+/gu, ' ')
          .trim();
  const form = kind === 'start' ? START : IGNORE;
  if (rules.length === 0) return mistake(`the ignore names no rule and has no effect; write ${form}`);
  if (reason === '')
    return mistake(`the ignore of ${rules.join(', ')} gives no reason and has no effect; write ${form}`);
  return { kind, rules: [...new Set(rules)], reason };
}

const mistake = (what: string): Directive => ({ kind: 'mistake', what });

const WRITTEN = /^crosscheck-([\w-]*\w)/iu;
const IGNORE = '<!-- crosscheck-ignore RULE: reason -->';
const START = '<!-- crosscheck-ignore-start RULE: reason -->';
export const END = '<!-- crosscheck-ignore-end -->';

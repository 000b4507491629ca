import { PLAIN, type Look } from '../report/look.ts';
import type { Io, Output } from './io.ts';

// Longer lines are hard to read.
const WIDEST = 110;
const NARROWEST = 40;

/** How reports are drawn on this output: a terminal is given colour and broken lines, everything else neither. */
export async function lookOf(output: Output, { env }: Pick<Io, 'env'>): Promise<Look> {
  const color = wantsColor(output, env);
  if (output.isTTY !== true) return { ...PLAIN, color };
  const { default: wrapAnsi } = await import('wrap-ansi');
  return {
    color,
    columns: Math.max(NARROWEST, Math.min(output.columns ?? PLAIN.columns, WIDEST)),
    wrap: (text, columns) => wrapAnsi(text, columns, { hard: true }),
  };
}

// FORCE_COLOR decides, then NO_COLOR (https://no-color.org), then whether a terminal is there.
function wantsColor(output: Output, env: Io['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

import type { Quantity, Time } from '../../model/mention.ts';
import { lower, type Scene } from './scene.ts';

/** The quantities with the time they hold for, where the sentence names one: "23 by Monday evening", "as of noon on Friday". */
export function asOf(scene: Scene, quantities: readonly Quantity[], times: readonly Time[]): readonly Quantity[] {
  if (quantities.length === 0 || times.length === 0) return quantities;
  const dated = times.filter((time) => opensAsOf(scene, time));
  const [time] = dated;
  if (time === undefined || dated.length > 1) return quantities;
  return quantities.map((quantity) =>
    LEVELS.has(quantity.dimension) && !quantity.change && quantity.point !== 'from'
      ? { ...quantity, asOf: { start: time.start, end: time.end } }
      : quantity,
  );
}

const LEVELS: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'area']);

// "by Monday evening", "as of Tuesday", "as at 3 May", "so far on Wednesday"
function opensAsOf(scene: Scene, time: Time): boolean {
  let at = scene.tokens.findIndex((token) => token.start >= time.start);
  if (at < 0) return false;
  // the mention may begin with the preposition itself
  if (lower(scene, at) === 'by' || (lower(scene, at) === 'as' && lower(scene, at + 1) === 'of')) return true;
  if (lower(scene, at - 1) === 'the') at--;
  const before = lower(scene, at - 1);
  return before === 'by' || ((before === 'of' || before === 'at') && lower(scene, at - 2) === 'as');
}

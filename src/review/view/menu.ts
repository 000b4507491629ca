import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import { REASONS } from '../reasons.ts';
import type { Mode } from '../state.ts';

/** The reasons for dismissing a finding with the key for each. */
export function menuLines({ cursor }: Extract<Mode, { kind: 'menu' }>, columns: number): readonly Line[] {
  const width = columns - 2;
  return [
    ...REASONS.map(({ reason, about }, index) => {
      const chosen = index === cursor;
      const entry = [
        segment(chosen ? '▌' : ' ', 'key'),
        segment(`${index + 1} `, 'key'),
        segment(reason.padEnd(REASON_COLUMN)),
        segment(about, 'dim'),
      ];
      return { ...fit(line(...entry), width), chosen };
    }),
    fit(line(segment('1–6 or Enter chooses · Esc leaves it as it is', 'dim')), width),
  ];
}

const REASON_COLUMN = 17;

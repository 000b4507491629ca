import type { Gate } from '../gate.ts';
import { textOf, type Arguments } from './command.ts';

/** What the options say of when a run fails. */
export function gateOf(args: Arguments): Gate {
  const failOn = textOf(args, 'fail-on');
  return failOn === 'differ' || failOn === 'never' ? { failOn } : {};
}

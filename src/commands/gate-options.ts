import type { Gate } from '../gate.ts';
import { textOf } from './command.ts';
import type { Configured } from './configuration.ts';

/** What the options and the configuration say of when a run fails. */
export function gateOf(args: Configured): Gate {
  const failOn = textOf(args, 'fail-on');
  return {
    ...(failOn === 'differ' || failOn === 'never' ? { failOn } : {}),
    ...(args.settings === undefined ? {} : { rules: args.settings.rules }),
  };
}

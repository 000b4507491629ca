import type { Gate } from '../gate.ts';
import { numberOf, textOf } from './command.ts';
import type { Configured } from './configuration.ts';

/** What the options and the configuration say of when a run fails. */
export function gateOf(args: Configured): Gate {
  const failOn = textOf(args, 'fail-on');
  const maxWarnings = numberOf(args, 'max-warnings', { least: 0, whole: true });
  const minOrigins = numberOf(args, 'min-origins', { least: 1, whole: true });
  return {
    ...(failOn === 'differ' || failOn === 'never' ? { failOn } : {}),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(minOrigins === undefined ? {} : { minOrigins }),
    ...(args.settings === undefined ? {} : { rules: args.settings.rules }),
  };
}

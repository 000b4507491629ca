import { useApp, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { keysOf } from './keys.ts';
import { Linear } from './screens/Linear.tsx';
import { Panes } from './screens/Panes.tsx';
import type { Session } from './session.ts';
import type { Theme } from './theme.ts';
import { linearOf } from './view/linear.ts';
import { screenOf } from './view/screen.ts';

export interface AppProps {
  readonly session: Session;
  readonly theme: Theme;
  /** Called after each key is dealt with; tests wait for it. */
  readonly onKey?: () => void;
  /** Is given the way to hand the terminal to another program for a while. */
  readonly lend?: (suspend: Suspend) => void;
}

/** Hands the terminal over for as long as the work takes. */
export type Suspend = (work: () => Promise<void>) => Promise<void>;

/** The review on screen: hands keys and sizes to the session and draws its state. */
export function App({ session, theme, onKey, lend }: AppProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { columns, rows } = useWindowSize();
  useLayoutEffect(() => session.resize(columns, rows), [session, columns, rows]);
  const { suspendTerminal } = useApp();
  useLayoutEffect(() => {
    // Nothing is given back: React would take it for the way to clean up and call it in the end.
    lend?.((work) => suspendTerminal(work));
  }, [lend, suspendTerminal]);
  usePaste((text) => {
    session.paste(text);
    onKey?.();
  });
  useInput((input, key) => {
    for (const name of keysOf(input, key)) session.press(name);
    onKey?.();
  });
  if (useIsScreenReaderEnabled()) return <Linear sentences={linearOf(state)} />;
  return <Panes screen={screenOf(state)} theme={theme} />;
}

/**
 * What tells a server to stop: the first signal lets it answer what is under way, a second one ends the process at once.
 */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes on the Ctrl-C that the terminal has already sent to every process. */
const SAME_CTRL_C_MS = 200;

export interface StopSignals {
  /** Resolves at the first signal. */
  readonly first: Promise<void>;
  dispose(): void;
}

export function stopSignals(): StopSignals {
  let resolveFirst: () => void;
  const first = new Promise<void>((resolve) => {
    resolveFirst = resolve;
  });
  let firstAtMs: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    const nowMs = performance.now();
    if (firstAtMs === null) {
      firstAtMs = nowMs;
      resolveFirst();
    } else if (signal !== 'SIGINT' || nowMs - firstAtMs > SAME_CTRL_C_MS) {
      // What a shell reports of a program that a signal has ended.
      process.exit(128 + constants.signals[signal]);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    first,
    dispose() {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}

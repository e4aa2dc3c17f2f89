/**
 * What tells a server to stop: the first signal lets it answer what is under way, a second one ends the process at once.
 */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm and its like pass on the Ctrl-C that the terminal has already sent to everyone. */
const SAME_CTRL_C_MS = 200;

export interface StopSignals {
  /** Resolves at the first signal. */
  readonly told: Promise<void>;
  dispose(): void;
}

export function stopSignals(): StopSignals {
  let tell: () => void;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let toldAtMs: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    const nowMs = performance.now();
    if (toldAtMs === null) {
      toldAtMs = nowMs;
      tell();
    } else if (signal !== 'SIGINT' || nowMs - toldAtMs > SAME_CTRL_C_MS) {
      // What a shell reports of a program that a signal has ended.
      process.exit(128 + constants.signals[signal]);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    told,
    dispose() {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}

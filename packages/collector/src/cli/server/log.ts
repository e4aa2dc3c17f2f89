/**
 * The program's log: a line of JSON for each event, on standard error. A line that can't be written is lost and counted;
 * nothing waits for it.
 */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { pino, stdTimeFunctions } from 'pino';
import type { Log } from '../../observe/log.js';

const STANDARD_ERROR = 2;

/** Characters that wait for a slow reader at the most. */
const MOST_WAITING = 1_000_000;

export function openLog(level: string): Log {
  const write = process.stderr instanceof Socket ? toReader(process.stderr) : writeToFile;
  let lost = 0;
  const log = pino(
    {
      level,
      // Neither process nor host: whoever collects logs of several machines adds which one it was.
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write(line: string) {
        if (!write(line)) {
          lost += 1;
        } else if (lost > 0) {
          const lines = lost;
          lost = 0;
          log.warn({ lines }, 'log lines were lost');
        }
      },
    },
  );
  return log;
}

/** For pipes, sockets and terminals: what they do not take at once waits, up to `MOST_WAITING`. */
function toReader(stream: Socket): (line: string) => boolean {
  return (line) => {
    if (stream.destroyed || stream.writableLength > MOST_WAITING) return false;
    stream.write(line);
    return true;
  };
}

/** At once, so that the last words before a crash are there. Not by the stream, which ends at the first full disk. */
function writeToFile(line: string): boolean {
  try {
    writeSync(STANDARD_ERROR, line);
    return true;
  } catch {
    return false;
  }
}

/**
 * The program's log: a line of JSON for each event, on standard error. Written before it goes on, so that the last words
 * before a crash are there.
 */
import { destination, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../observe/log.js';

const STANDARD_ERROR = 2;

export function openLog(level: string): Log {
  return pino(
    {
      level,
      // Neither process nor host: whoever collects logs of several machines adds which one it was.
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ fd: STANDARD_ERROR, sync: true }),
  );
}

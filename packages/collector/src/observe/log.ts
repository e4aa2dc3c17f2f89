/**
 * What the collector tells its operator, as it asks for it: pino's loggers have this shape, and so may others.
 *
 * Fields are names and numbers of ours (a route's pattern, a code, a site, the label of a token). No address, no header
 * and nothing of a message is ever among them, at any level.
 */
export interface Log {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

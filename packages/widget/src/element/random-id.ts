import { SUBMISSION_ID_CHARS } from '@trustgauge/protocol/wire';

/** A submission's id: random URL-safe characters, 126 bits. */
export const randomId = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .slice(0, SUBMISSION_ID_CHARS)
    .replace(/\W/g, (mark) => (mark === '+' ? '-' : '_'));

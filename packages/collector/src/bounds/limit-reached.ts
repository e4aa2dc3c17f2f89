/**
 * The refusal of one more, where there are as many as there may be: the same words over HTTP and on the command line.
 */
import { ProtocolError } from '@trustgauge/protocol';

/**
 * @param what What there may be so many of: `incidents of a site`.
 * @param count How many there are.
 */
export function limitReached(what: string, limit: number, count: number): ProtocolError {
  return new ProtocolError('limit_reached', {
    expected: `at most ${limit} ${what}`,
    got: `one more than the ${count} that there are`,
  });
}

/**
 * Does something that refuses often, without the stack of each refusal: its code and its words say all that there is to
 * know, and to write down the stack takes as long as the rest of the work.
 * @param work Without effects: where it throws anything but a refusal, it is done again, because of a fault the stack is
 * all that there is.
 */
import { ProtocolError } from '@trustgauge/protocol';

export function withoutStack<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } catch (error) {
    Error.stackTraceLimit = stackTraceLimit;
    if (error instanceof ProtocolError) throw error;
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

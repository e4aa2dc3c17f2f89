import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '@trustgauge/protocol';
import { withoutStack } from '../../dist/intake/without-stack.js';

/** What a call throws. */
function thrownBy(work: () => unknown): Error {
  try {
    withoutStack(work);
  } catch (error) {
    return error as Error;
  }
  throw new assert.AssertionError({ message: 'it threw nothing' });
}

describe('withoutStack', () => {
  it('hands on what comes of it', () =>
    assert.equal(
      withoutStack(() => 7),
      7,
    ));

  it('throws a refusal as it is, without a stack', () => {
    const error = thrownBy(() => {
      throw new ProtocolError('body_not_json', { expected: 'a JSON document', got: 'none' });
    });
    assert.ok(error instanceof ProtocolError);
    assert.equal(error.message, 'expected a JSON document, got none');
    assert.doesNotMatch(error.stack ?? '', /\n\s+at /);
  });

  it('throws a fault with its stack', () => {
    const error = thrownBy(() => (undefined as unknown as string).length);
    assert.ok(error instanceof TypeError);
    assert.match(error.stack ?? '', /without-stack\.test/);
  });

  it('leaves other errors theirs, whatever it ended with', () => {
    withoutStack(() => 1);
    thrownBy(() => {
      throw new ProtocolError('body_not_json', { expected: 'a', got: 'b' });
    });
    assert.match(new Error('later').stack ?? '', /\n\s+at /);
  });
});

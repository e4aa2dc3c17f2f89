import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Write } from '../../dist/store/store.js';
import { WritePacker, WriteUnpacker } from '../../dist/store/write-packing.js';

const stream = {
  site: 'site-one',
  environment: 'live',
  survey: 'pulse',
  series: '0123456789abcdef',
  entry: 'invited',
  mode: 'plain',
} as const;
const countersOf = (option: string) => [{ question: 'headline', dimension: '', value: '', option }];
const [very, slightly] = [countersOf('very'), countersOf('slightly')];

function write(id: string | null, counters = very, day = '2026-03-10'): Write {
  return { stream, day, counters, receipt: id === null ? null : { id, expiresOn: '2026-03-13' } };
}

/** As between two threads: nothing is shared. */
const crossed = <Message>(message: Message) => structuredClone(message);

describe('writes for another thread', () => {
  it('arrive unchanged, and what many of them move crosses once', () => {
    const [packer, unpacker] = [new WritePacker(), new WriteUnpacker()];
    const first = [write('a'), write('b', slightly), write('c'), write(null), write('d', very, '2026-03-11')];
    const packed = packer.pack(first);
    // The very one, slightly, without a receipt, of another day.
    assert.equal(packed.added.length, 4);
    assert.deepEqual(unpacker.unpack(crossed(packed)), first);
    const second = [write('e', slightly), write('f', countersOf('moderately'))];
    const packedNext = packer.pack(second);
    assert.equal(packedNext.added.length, 1);
    assert.deepEqual(unpacker.unpack(crossed(packedNext)), second);
  });

  it('are told apart by their stream where they share their counters', () => {
    const [packer, unpacker] = [new WritePacker(), new WriteUnpacker()];
    const opened = { ...write('b'), stream: { ...stream, entry: 'opened' } as const };
    const writes = [write('a'), opened, write('c'), opened];
    assert.deepEqual(unpacker.unpack(crossed(packer.pack(writes))), writes);
  });

  it('do not fill either side however many different things they say', () => {
    const [packer, unpacker] = [new WritePacker(), new WriteUnpacker()];
    let anew = 0;
    for (let count = 0; count < 25_000; count += 1) {
      const writes = [write(`${count}`, countersOf(`${count}`))];
      const packed = packer.pack(writes);
      if (packed.isAnew) anew += 1;
      assert.deepEqual(unpacker.unpack(packed), writes);
    }
    assert.equal(anew, 2);
  });
});

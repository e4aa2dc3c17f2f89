import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openBrowser } from '../strictness/stage.ts';
import { recordVisit, type Tool } from './recorded-visit.ts';
import { holdsPosition, tracesIn } from './traces.ts';

export interface TestedTool extends Tool {
  readonly name: string;
  /** Whether it records the elements of the frame as they first stand, without words: it can't be told not to. */
  readonly seesFrame?: boolean;
}

/** The test of each tool, all at the same time: a visit mostly waits. */
export function provesNothingOf(...tools: readonly TestedTool[]): void {
  describe('a recorder of the page', { concurrency: true, timeout: 120_000 }, () => {
    const opening = openBrowser();
    after(async () => (await opening).close());

    for (const tool of tools)
      it(`${tool.name} records what is done outside the frame, and neither an option nor a trace of the choice`, async () => {
        const recording = await recordVisit(await opening, tool);
        for (const control of tool.controls)
          assert.ok(
            recording.received.some((text) => control.test(text)),
            `nothing like ${control} has been recorded`,
          );
        assert.ok(
          recording.received.some((text) => holdsPosition(text, recording.outside)),
          'no position of the mouse has been recorded',
        );
        assert.equal(recording.said.length > 12, true, 'the options have been read');
        assert.equal(recording.stored >= 1, true, 'the answer has been stored');
        assert.deepEqual(tracesIn(recording, tool.seesFrame), []);
      });
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConclusionSchema } from '@trustgauge/protocol';
// What the dashboard says, which is not the collector's to import; a test may hold the two together.
import { EFFECT_WORDS } from '../../../dashboard/src/words/en/effect.ts';
import { inEnglish } from '../../dist/summarize/effect.js';

describe('what may be concluded of a mark', () => {
  const { sentence, touched: touchedWords, ifAlike, noCause } = EFFECT_WORDS;
  const withOthers: Readonly<Record<string, string>> = touchedWords;

  for (const change of ConclusionSchema.entries.change.options) {
    it(`is said by the API in the dashboard’s own English: ${change}`, () => {
      for (const touched of ConclusionSchema.entries.touched.options) {
        const moved = sentence[change]('Breach');
        const compared = withOthers[touched];
        const cause = compared === undefined ? noCause : `${compared} ${ifAlike}`;
        const isCompared = change !== 'early' && change !== 'late';
        assert.equal(
          inEnglish({ change, touched }, 'Breach'),
          isCompared ? `${moved} ${cause}` : moved,
          `${change}, ${touched}`,
        );
      }
    });
  }
});

/**
 * Ours: the built script and element as a visitor gets them, asked by the real collector over an empty store.
 */
import { readFileSync } from 'node:fs';

/** In a corner, as the script alone asks; and in the page, where the host has put the element. */
export async function trustGauge({ ours }) {
  const product = {
    version: `@trustgauge/widget ${JSON.parse(readFileSync('packages/widget/package.json', 'utf8')).version}`,
    control: ['trust-gauge', '[role=radio]'],
    rating: ['trust-gauge', '[role=radio]'],
    close: () => bench.find(['trust-gauge', '.close']).click(),
    guest: ours.guest,
  };
  return {
    products: [
      {
        ...product,
        title: 'TrustGauge',
        note: 'a card in the corner, as the script tag alone asks; its answers come from the real collector over an empty store',
      },
      {
        ...product,
        title: 'TrustGauge inline',
        note: 'the same with `<trust-gauge>` in the page',
        guest: { ...ours.guest, body: '<trust-gauge></trust-gauge>' },
      },
    ],
  };
}

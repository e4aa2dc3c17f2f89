/**
 * Other ways to put the question on a page, measured on the same slow phone up to the first answer control.
 */
import { pause } from '../open-page.mjs';
import { serverRendered } from './server-rendered.mjs';

/** How long the host's own deferred script takes to arrive, in milliseconds. */
const SLOW_SCRIPT_MS = 3_000;
const SLOW_SCRIPT = '/slow.js';

/**
 * @param {{ ours: import('./collector.mjs').OurCollector, collector: string }} options `collector`: its origin, not the
 * page's.
 * @returns {Promise<Record<string, object>>} Name → product.
 */
export async function arrivals({ ours, collector }) {
  const product = { control: ['trust-gauge', '[role=radio]'] };
  const { guest } = ours;
  return {
    slowScript: {
      ...product,
      title: 'a slow deferred script',
      guest: {
        ...guest,
        head: `<script defer src="${SLOW_SCRIPT}"></script>${guest.head}`,
        async answer(request) {
          if (new URL(request.url).pathname !== SLOW_SCRIPT) return guest.answer(request);
          await pause(SLOW_SCRIPT_MS);
          return new Response('', { headers: { 'Content-Type': 'text/javascript' } });
        },
      },
    },
    otherOrigin: {
      ...product,
      title: 'a collector on another origin',
      collector,
      guest: { ...guest, head: ours.tagOf({ collector }) },
    },
    serverRendered: await serverRendered(ours),
  };
}

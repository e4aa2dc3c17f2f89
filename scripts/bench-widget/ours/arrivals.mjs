/**
 * Ways onto a page of which only the time and the way to the question are measured, on the same slow phone.
 */
import { serverRendered } from './server-rendered.mjs';

/** How long the host's own deferred script takes to arrive, in milliseconds. */
export const SLOW_SCRIPT_MS = 3_000;
const SLOW_SCRIPT = '/slow.js';

/**
 * @param {{ ours: import('./collector.mjs').OurCollector, collector: string }} options Origin of a collector that is
 * not the page's.
 * @returns {Promise<Record<string, object>>} Name → product.
 */
export async function arrivals({ ours, collector }) {
  const product = { control: ['trust-gauge', '[role=radio]'] };
  const guest = { head: '', body: '', files: ours.files, answer: ours.answer };
  return {
    slowScript: {
      ...product,
      title: 'a slow deferred script',
      guest: {
        ...guest,
        head: `<script defer src="${SLOW_SCRIPT}"></script>${ours.tagOf()}`,
        async answer(request) {
          if (new URL(request.url).pathname !== SLOW_SCRIPT) return ours.answer(request);
          await new Promise((resolve) => setTimeout(resolve, SLOW_SCRIPT_MS));
          return new Response('', { headers: { 'Content-Type': 'text/javascript' } });
        },
      },
    },
    otherOrigin: {
      ...product,
      title: 'a collector of another origin',
      collector,
      guest: { ...guest, head: ours.tagOf({ collector }) },
    },
    serverRendered: await serverRendered(ours),
  };
}

/**
 * A question that the host's server has rendered: it is in the first paint, and the element replaces it later.
 */
import { renderQuestion } from '../../../packages/widget/dist/server.js';

/** @param {import('./collector.mjs').OurCollector} ours */
export async function serverRendered(ours) {
  const { html, reason } = await renderQuestion({
    configuration: await ours.configurationOf('host'),
    collector: '/',
    headers: {},
    person: { lastAsked: null },
    style: 'hash',
  });
  if (reason) throw new Error(`the server rendered no question: ${reason}`);
  return {
    title: 'server-rendered',
    control: ['trust-gauge', '.radio, [role=radio]'],
    /** Resolves to when the element's own buttons are there, in milliseconds of the page's clock. */
    untilInteractive: () =>
      new Promise((resolve) => {
        const look = () =>
          bench.find(['trust-gauge', '[role=radio]'])
            ? resolve(performance.now())
            : requestAnimationFrame(look);
        look();
      }),
    guest: { ...ours.guest, head: '', body: html },
  };
}

/**
 * The question that the host's server has drawn: in the first paint, and later in the element's hands.
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
  if (reason) throw new Error(`the server draws no question: ${reason}`);
  return {
    title: 'drawn by the server',
    control: ['trust-gauge', '.radio, [role=radio]'],
    /** Resolves to when the element has taken it over, in milliseconds of the page's clock. */
    takenOver: () =>
      new Promise((resolve) => {
        const look = () =>
          bench.find(['trust-gauge', '[role=radio]'])
            ? resolve(performance.now())
            : requestAnimationFrame(look);
        look();
      }),
    guest: { head: '', body: html, files: ours.files, answer: ours.answer },
  };
}

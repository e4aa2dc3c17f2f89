/**
 * How far the host's page moves when the question or its button appears, for each placement.
 */
import { CPU_SLOWDOWN } from '../measure-visit.mjs';
import { pause, untilShown, withPage } from '../open-page.mjs';
import { serverRendered } from './server-rendered.mjs';

/** Watched after the control is there. */
const WATCHED_MS = 1_000;
const TAG = '<trust-gauge></trust-gauge>';
/** As packages/widget/README.md documents it. */
const RESERVE = '<style>trust-gauge { display: flow-root; min-height: 16rem }</style>';

/**
 * @param {import('./collector.mjs').OurCollector} ours
 * @returns {Promise<Record<string, object>>} Name → product. `act` is what a person does first.
 */
export async function layoutShiftCases(ours) {
  const question = ['trust-gauge', '[role=radio]'];
  const { guest } = ours;
  const over = (presentation) => ({
    control: question,
    guest: { ...guest, head: ours.tagOf({ attributes: `data-presentation="${presentation}"` }) },
  });
  return {
    corner: over('corner'),
    bar: over('bar'),
    dialog: over('dialog'),
    tab: {
      control: ['trust-gauge', 'trust-gauge-tab', 'button'],
      guest: { ...guest, head: ours.tagOf({ site: 'tab' }) },
    },
    'server-rendered inline': await serverRendered(ours),
    'inline by script, below the window': {
      control: question,
      guest: { ...guest, body: `<div style="height: 200vh"></div>${TAG}` },
    },
    'inline by script, after an input': {
      control: question,
      act: (page) => page.click('button'),
      guest: {
        ...guest,
        head: ours.tagOf({ site: 'waits' }),
        body: `${TAG}<script>addEventListener('click', () => trustgauge('open'))</script>`,
      },
    },
    'inline by script, with the reserve': {
      control: question,
      guest: { ...guest, head: RESERVE + guest.head, body: TAG },
    },
    'inline by script, otherwise': { control: question, guest: { ...guest, body: TAG } },
  };
}

/** @returns {Promise<number>} The sum of the browser's scores. */
export async function measureLayoutShift(browser, address, { act, ...product }) {
  return withPage(browser, product, async (page) => {
    await page.emulateCPUThrottling(CPU_SLOWDOWN);
    await page.goto(address, { waitUntil: 'load' });
    await act?.(page);
    if (!(await untilShown(page))) throw new Error('no answer control came in time');
    if (product.untilInteractive) await page.evaluate(product.untilInteractive);
    await pause(WATCHED_MS);
    return page.evaluate(() => bench.layoutShift);
  });
}

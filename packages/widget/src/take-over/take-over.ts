import type { AskedSurvey } from '../configuration.js';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import { press } from './press.js';

/**
 * Lets the element ask what is drawn already. Its own frame comes to stand where the drawn one was, within one turn, so
 * that nothing is painted between; what has been pressed until then is pressed again.
 *
 * @param drawn The elements of the tree that the server has drawn.
 */
export async function takeOver(
  tree: ShadowRoot,
  drawn: readonly Element[],
  asked: AskedSurvey,
): Promise<void> {
  const gauge = tree.host as TrustGaugeElement;
  const old = drawn.find((element) => element.matches('.frame')) as HTMLElement;
  const clear = () => {
    observer.disconnect();
    for (const element of drawn) element.remove();
  };
  let fresh: HTMLElement | undefined;
  // Not by an event: a page may keep those from reaching anybody.
  const observer = new MutationObserver(() => {
    if (fresh) {
      // The style goes with the question that it was sent for.
      if (!fresh.isConnected) clear();
      return;
    }
    fresh = [...tree.querySelectorAll<HTMLElement>('.frame')].find((frame) => frame !== old);
    if (fresh) press(old, fresh);
  });
  observer.observe(tree, { childList: true });
  const collector = new URL(asked.collector, location.href).href.replace(/\/+$/, '');
  gauge.asked = { ...asked, collector };
  await gauge.ask();
  // Something speaks against it after all.
  if (!fresh?.isConnected) clear();
}

/**
 * How a product behaves as a guest, at full speed: under the host's policies, and for somebody with a keyboard or a
 * screen reader.
 */

import { appearanceOf, focusFirst, hasFocus } from '../benchmark/page-probe.mjs';
import { pause, untilShown, withPage } from './open-page.mjs';
import { POLICIES } from './policies.mjs';

const PATIENCE_MS = 4_000;
/** For transitions, before anything is compared. */
const SETTLING_MS = 1_000;
const MOST_TAB_STOPS = 20;

/**
 * @typedef {object} Obedience What becomes of a product under a policy.
 * @property {string[]} violations The directive that each was against.
 * @property {boolean} isDrawn
 * @property {boolean} isStyled False where no style rule applies to it any more.
 * @property {boolean} isUnchanged Whether it looks as it does without a policy.
 */

/**
 * @param {(policy: string) => void} show Has the host serve the product under that policy.
 * @returns {Promise<{ policies: Record<string, Obedience>,
 * rating: { role: string, isNamedRadioGroup: boolean, tabStops: number } | null }>}
 */
export async function inspectManners(browser, address, product, show, screenshots) {
  const seen = {};
  let rating = null;
  for (const policy of Object.keys(POLICIES)) {
    show(policy);
    seen[policy] = await withPage(browser, product, async (page, client) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const isDrawn = await untilShown(page, PATIENCE_MS);
      await pause(SETTLING_MS);
      if (screenshots) await page.screenshot({ path: `${screenshots}/${product.title}-${policy}.png` });
      const violations = await page.evaluate(() => bench.violations);
      const appearance = isDrawn ? await page.evaluate(appearanceOf, product.control) : null;
      if (policy === 'none' && product.rating !== null) {
        rating = {
          ...(await exposureOf(client, product.rating)),
          tabStops: await countTabStops(page, product.rating),
        };
      }
      return { violations, isDrawn, appearance };
    });
  }
  const policies = Object.fromEntries(
    Object.entries(seen).map(([policy, { violations, isDrawn, appearance }]) => [
      policy,
      {
        violations,
        isDrawn,
        isStyled: appearance?.hasRules ?? false,
        isUnchanged: appearance?.look === seen.none.appearance?.look,
      },
    ]),
  );
  return { policies, rating };
}

/** What the accessibility tree says of a rating's first control, and of the group around it. */
async function exposureOf(client, path) {
  const { result } = await client.send('Runtime.evaluate', {
    expression: `bench.find(${JSON.stringify(path)})`,
  });
  const { node } = await client.send('DOM.describeNode', { objectId: result.objectId });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const control = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  let group = control;
  while (group !== undefined && group.role?.value !== 'radiogroup') group = byId.get(group.parentId);
  return {
    role: control?.role?.value ?? 'none',
    isNamedRadioGroup: control?.role?.value === 'radio' && !!group?.name?.value,
  };
}

/** How often Tab is pressed from the first of a rating's controls until the focus has left them. */
async function countTabStops(page, path) {
  await page.evaluate(focusFirst, path);
  let stops = 0;
  while (stops < MOST_TAB_STOPS && (await page.evaluate(hasFocus, path))) {
    stops += 1;
    await page.keyboard.press('Tab');
  }
  return stops;
}

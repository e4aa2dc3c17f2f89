/** What the loader imports when somebody is to be asked: the element, defined, and how it comes onto the page. */
import type { AskedSurvey } from '../configuration.js';
import * as asking from '../element/asking.js';
import { defineOnce } from '../element/define-once.js';
import { TrustGaugeElement } from '../element/trust-gauge.js';
import { placeFor } from './place-for.js';

export { resumeDelivery, stopDelivery } from '../delivery/deliver.js';

TrustGaugeElement.load = async () => asking;
defineOnce(TrustGaugeElement);

/** Asks, or opens what the person wants opened, where the page has put it or else over the page. */
export async function come(
  asked: AskedSurvey,
  how: 'ask' | 'open',
  about: object,
  script: DOMStringMap,
): Promise<void> {
  const { id, presentation } = asked.survey;
  const tag = placeFor(id, presentation.placement, script) as TrustGaugeElement;
  await Object.assign(tag, about, { asked })[how]();
}

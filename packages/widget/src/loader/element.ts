/** The element, defined: what the loader imports to ask a question. */
import { defineElement } from '../element/define-element.js';

export { resumeDelivery, stopDelivery } from '../delivery/deliver.js';

defineElement();

/** The element, defined: what the loader imports to ask a question. */
import { defineElement } from '../element/define-element.js';

export { stopDelivery } from '../delivery/deliver.js';
export { resume } from '../resume.js';

defineElement();

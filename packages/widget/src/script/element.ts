/** What the loader imports when somebody is to be asked: the element, defined. */
import '../define.js';

export { resumeDelivery } from '../delivery/deliver.js';

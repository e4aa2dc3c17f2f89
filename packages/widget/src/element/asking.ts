/** What is loaded when a question is to be asked, something waits to be delivered, or a developer asks why. */
export { stopDelivery } from '../delivery/deliver.js';
export { resume } from '../resume.js';
export { Question } from './question.js';

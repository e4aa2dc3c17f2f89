/** What is loaded when a question is to be asked, or something waits to be delivered. */
export { resumeDelivery, stopDelivery } from '../delivery/deliver.js';
export { Question } from './question.js';

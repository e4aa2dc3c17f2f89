/**
 * What lies over the page: the card, the bar, the dialog and the button that always stands there. A chunk of its own,
 * that the loader needs for the button alone: it must share no code with the element.
 */
export { isBusy } from './busy.js';
export { raise } from './raise.js';
export { standTab } from './tab.js';

/** Asks the collector while the page's code is still on its way. */
import { askEarly } from './early-answers.js';

askEarly(location);

// The first number or date that a browser writes takes it far longer than any other: it is written while the page waits.
new Intl.NumberFormat().format(0);

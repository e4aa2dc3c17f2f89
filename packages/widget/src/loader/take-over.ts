/** What the markup of a server brings along: takes over the question that is drawn, with the element of this collector. */
import { defineRendered } from '../take-over/rendered.js';

defineRendered(async () => {
  await import('./element.js');
});

import { warnOnce } from '../warn-once.js';

/** Defines `<trust-gauge>` as this class. Harmless the second time, and on a server. */
export function defineOnce(element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const defined = customElements.get('trust-gauge');
  if (defined === undefined) customElements.define('trust-gauge', element);
  else if (defined !== element) {
    warnOnce('second_copy', 'load only one');
  }
}

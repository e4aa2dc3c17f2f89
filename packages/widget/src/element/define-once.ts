import { warnOnce } from '../warn-once.js';

interface VersionedElement extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Defines `<trust-gauge>` as this class. Harmless the second time, on a server, and where the script tag and the
 * package have brought the same version.
 */
export function defineOnce(element: VersionedElement): void {
  if (typeof customElements === 'undefined') return;
  const defined: VersionedElement | undefined = customElements.get('trust-gauge');
  if (!defined) customElements.define('trust-gauge', element);
  else if (defined.version !== element.version) warnOnce('second_copy', 'load only one');
}

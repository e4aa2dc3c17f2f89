/** What the collector answers to a key of no site: a script too, because a page must not break by a key that has ended. */
import { warnOnce } from '../warn-once.js';

export default function unknownSite(): void {
  // The page's commands go nowhere. An element of that name is no function.
  if (!Object.hasOwn(window, 'trustgauge')) Object.assign(window, { trustgauge: () => {} });
  warnOnce('site_unknown', "no site has the key in the script's address");
}

/** The script of a site that does not ask everybody on arrival: its loader alone. */
import type { GivenSite } from '@trustgauge/protocol/wire';
import { loadSite } from './load-site.js';

export default (given: GivenSite): void => loadSite(given);

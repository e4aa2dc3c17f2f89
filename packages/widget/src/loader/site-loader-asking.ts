/** The script of a site that asks everybody on arrival: its loader with what asks. */
import type { GivenSite } from '@trustgauge/protocol/wire';
import { chunkOnArrival } from './asking-on-arrival.js';
import { loadSite } from './load-site.js';

export default (given: GivenSite): void => loadSite(given, chunkOnArrival);

/** Everything that asks on arrival in the survey's own language, for a collector that sends it with the loader. */
export * as element from './element.js';
export * as page from './page.js';

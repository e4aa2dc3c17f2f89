/**
 * How the versioned loader imports what stands beside it: only what has the content that it had when this loader was
 * built. `import()` itself takes no hash, but a module that was preloaded with one is what it then finds, and one that
 * was refused stays refused.
 *
 * The tag's `integrity` vouches for this file; this file vouches for the chunks it names and for the list of all
 * others; so nothing is run that the page's author has not seen.
 */

import { unshadowed } from '../unshadowed.js';
import { INTEGRITIES, INTEGRITY_CHUNK } from './integrities.js';

/** Name of a file beside this one → its hash, as `integrity` has it. */
type Integrities = Readonly<Record<string, string>>;

const imported = new Map<string, Promise<unknown>>();

export function importChunk(address: string): Promise<unknown> {
  let module = imported.get(address);
  if (module === undefined) {
    module = verify(address).then(() => import(address));
    imported.set(address, module);
  }
  return module;
}

async function verify(address: string): Promise<void> {
  const [name = ''] = /[^/?]+(?=\?|$)/.exec(address) ?? [];
  const integrity = INTEGRITIES[name] ?? (await others(address))[name];
  if (!integrity) throw new Error(`${name} is not of this version`);
  const link = unshadowed(document, 'createElement')('link');
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${name} could not be had as it was built`));
  });
  // `crossorigin` as in the import that follows; otherwise it would be fetched again, unverified.
  Object.assign(link, { rel: 'modulepreload', href: address, integrity, crossOrigin: 'anonymous' });
  unshadowed(document, 'head').append(link);
  try {
    await loaded;
  } finally {
    link.remove();
  }
}

async function others(address: string): Promise<Integrities> {
  const chunk = (await importChunk(new URL(INTEGRITY_CHUNK, address).href)) as { default: Integrities };
  return chunk.default;
}

/**
 * How the versioned loader imports what stands beside it: only what has the content that it had when this loader was
 * built. `import()` takes no hash, so each file runs first as a script element that has one, which the three engines
 * verify, and `import()` then finds the module that has run. What was refused is not imported.
 *
 * The tag's `integrity` vouches for this file; this file vouches for the chunks it names and for the list of all
 * others; so nothing is run that the page's author has not seen (integrity.node-test.ts).
 */
import { unshadowed } from '../unshadowed.js';
import { INTEGRITIES, INTEGRITY_CHUNK } from './integrities.js';
import { ownScript } from './own-script.js';

/** Name of a file beside this one → its hash, as `integrity` has it. */
type Integrities = Readonly<Record<string, string>>;

/** As much of Trusted Types as is needed; not every browser has them. */
interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The page's policy allows a name once: a script tag that comes after `destroy` finds it here. */
const POLICY = Symbol.for('trustgauge.policy');
const { address: ownAddress } = ownScript();
const nonce =
  [...unshadowed(document, 'scripts')].find(({ src, nonce }) => nonce && src === ownAddress)?.nonce ?? '';
const imported = new Map<string, Promise<unknown>>();

export function importChunk(address: string): Promise<unknown> {
  let module = imported.get(address);
  if (module === undefined) {
    module = runVerified(address).then(() => import(address));
    imported.set(address, module);
  }
  return module;
}

async function runVerified(address: string): Promise<void> {
  const [name = ''] = /[^/?]+(?=\?|$)/.exec(address) ?? [];
  const integrity = INTEGRITIES[name] ?? (await others(address))[name];
  if (!integrity) throw new Error(`${name} is not of this version`);
  const script = unshadowed(document, 'createElement')('script');
  const run = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${name} could not be had as it was built`));
  });
  Object.assign(script, {
    type: 'module',
    integrity,
    nonce,
    src: policy().createScriptURL(address),
  });
  unshadowed(document, 'head').append(script);
  try {
    await run;
  } finally {
    script.remove();
  }
}

async function others(address: string): Promise<Integrities> {
  const chunk = (await importChunk(new URL(INTEGRITY_CHUNK, address).href)) as { default: Integrities };
  return chunk.default;
}

/** Throws where the page allows no policy of this name. */
function policy(): Policy {
  const rules: Policy = { createScriptURL: (address) => address };
  const { trustedTypes } = (Object.hasOwn(window, 'trustedTypes') ? window : {}) as {
    readonly trustedTypes?: PolicyFactory;
  };
  const made = Reflect.get(document, POLICY) ?? trustedTypes?.createPolicy('trustgauge', rules) ?? rules;
  Object.assign(document, { [POLICY]: made });
  return made;
}

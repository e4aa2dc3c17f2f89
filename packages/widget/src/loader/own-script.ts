/**
 * Which script this is, and what the page says in its tag. Chunks are imported from its folder, so nothing that markup
 * can hold decides about it: the browser says which script runs, or from which address the running code comes.
 */
import { unshadowed } from '../unshadowed.js';

/**
 * From the tag's `data-…` and the query of its address, the tag first: `site`, `survey`, `collector`, `presentation`,
 * `tab`, `allowAutomated`.
 */
export type Settings = DOMStringMap;

export interface OwnScript {
  readonly settings: Settings;
  /** Absolute; empty where the script's text is in the page. */
  readonly address: string;
}

export function ownScript(): OwnScript {
  let script: unknown = unshadowed(document, 'currentScript');
  let address = '';
  if (!(script instanceof HTMLScriptElement)) {
    // A module, or a script in a shadow tree.
    address = /\w+:\/\/\S+?(?=:\d+:\d)/.exec(`${new Error().stack}`)?.[0] ?? '';
    if (location.href.startsWith(address)) address = '';
    // WebKit leaves out what follows a question mark.
    const scripts = [...unshadowed(document, 'scripts')].filter(
      ({ src, dataset }) => withoutQuery(src) === withoutQuery(address) && (src || dataset.site),
    );
    // Where a policy lets scripts run by nonce, one without is only markup.
    script = scripts.find(({ nonce }) => nonce) ?? scripts[0];
  }
  const { src = address, dataset } = (script ?? {}) as Partial<HTMLScriptElement>;
  return {
    settings: { ...(src && Object.fromEntries(new URL(src).searchParams)), ...dataset },
    address: src,
  };
}

const withoutQuery = (address: string) => address.split('?')[0];

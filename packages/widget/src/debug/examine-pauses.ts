import type { SiteConfiguration } from '@trustgauge/protocol/wire';
import { monthFromNow, readPauses } from '../device-memory.js';
import { STORAGES } from '../storages.js';
import type { Reason } from './reasons.js';

/** The pause of any survey of the site, on this device or in this tab; undefined where there is none. Changes nothing. */
export function examinePauses({ environment, site }: SiteConfiguration): Reason | undefined {
  if (environment === 'test') return undefined;
  for (const storage of STORAGES)
    for (const [name, until] of Object.entries(readPauses(storage))) {
      if (!name.startsWith(`${site}/`) || typeof until !== 'string' || until <= monthFromNow(0)) continue;
      if (storage === 'localStorage')
        return until === 'never' ? ['declined'] : ['paused', until, name.slice(site.length + 1)];
      return until === 'never' ? ['answer_refused'] : ['storage_full', until];
    }
  return undefined;
}

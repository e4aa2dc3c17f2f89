/**
 * When not to ask: whoever has told their browser not to be tracked, and whoever is no person.
 */
import { isSimulated } from './page-gone.js';

/** Global Privacy Control or Do Not Track: until the person opens the question, nothing is even fetched. */
export function hasPrivacySignal(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return globalPrivacyControl || doNotTrack === '1';
}

/** A browser that a program drives. Tests of a host page in a real browser ask by `allow-automated`. */
export function isAutomated(): boolean {
  return navigator.webdriver && !isSimulated();
}

/** Whether somebody may be asked who has not come by themselves. */
export function mayInvite(allowsAutomated: boolean): boolean {
  return (allowsAutomated || !isAutomated()) && !hasPrivacySignal();
}

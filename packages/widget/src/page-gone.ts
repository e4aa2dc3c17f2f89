/**
 * The runners of component tests take the document away when a test file ends, while timers and requests of the page
 * still run. What happens then must touch nothing of it, or the run ends with an error.
 */

/** Whether the document has been taken away. */
export const isPageGone = (): boolean => typeof document === 'undefined';

/** `setTimeout`, except that nothing happens once the document is gone. */
export const setPageTimeout = (work: () => void, delayMs?: number): ReturnType<typeof setTimeout> =>
  setTimeout(() => isPageGone() || work(), delayMs);

/**
 * The runners of component tests take the document away when a test file ends, while timers and requests of the page
 * still run. What happens then must touch nothing of it, or the run ends with an error.
 */

/** Whether the document has been taken away. */
export const isPageGone = (): boolean => typeof document === 'undefined';

/** Whether this is happy-dom, which says of itself that a program drives it. */
export const isSimulated = (): boolean => 'happyDOM' in window;

/** `setTimeout`, except that nothing happens once the document is gone. */
export const setPageTimeout = (work: () => void, delayMs?: number): ReturnType<typeof setTimeout> =>
  setTimeout(() => isPageGone() || work(), delayMs);

import { whoseTurn } from '../element/turn.js';
import { isPerhapsBusy } from './perhaps-busy.js';

/**
 * Resolves when no other question is asked on the page and, where the frame would lie over the page, nothing would be
 * interrupted by it; or when the signal ends the wait. It may be somebody else's turn again by the time the caller
 * goes on.
 *
 * @throws where a file can't be loaded
 */
export async function whenFree(signal: AbortSignal, isInline: () => boolean): Promise<void> {
  if (whoseTurn() || (!isInline() && isPerhapsBusy()))
    await (await import('./interruption.js')).whenNothingIsInterrupted(signal, isInline);
}

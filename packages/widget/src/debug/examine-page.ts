import { whoseTurn } from '../element/turn.js';
import { isUsable } from '../element/usable.js';
import { openDialog } from '../placement/open-dialog.js';
import type { Typing } from '../placement/typing.js';
import { unshadowed } from '../unshadowed.js';
import type { Reason } from './reasons.js';

export interface PageOptions {
  /** The tag that asks or will; undefined where ours is not there yet. */
  readonly tag: HTMLElement | undefined;
  /** Whether the question stands where the tag is, and so lies over nothing. */
  readonly isInline: boolean;
  readonly typing: Typing;
}

/** What in the page holds the question up; undefined where nothing does. */
export async function examinePage({ tag, isInline, typing }: PageOptions): Promise<Reason | undefined> {
  const probe = probeOf(tag);
  if (probe && !isUsable(probe)) return ['not_visible'];
  if (whoseTurn()) return ['question_open'];
  if (isInline) return undefined;
  if (unshadowed(document, 'visibilityState') !== 'visible') return ['page_hidden'];
  if (unshadowed(document, 'fullscreenElement')) return ['full_screen'];
  if (typing.field()) return ['focus_in_field'];
  return (await openDialog()) ? ['dialog_open'] : undefined;
}

/** Whether the element has begun to ask: from then on it waits for the page alone. */
export function isAsking(tag: HTMLElement | undefined): boolean {
  return !!probeOf(tag);
}

/** What the element looks at to find out whether its question would be visible. */
function probeOf(tag: HTMLElement | undefined): Element | null | undefined {
  return tag?.shadowRoot?.querySelector('.probe');
}

import { unshadowed } from '../unshadowed.js';

/** What a node stands in: its parent, or the host of its shadow tree. Null for a document. */
export function parentOf(node: Node): Node | null {
  return unshadowed(node, 'parentNode') ?? (node instanceof ShadowRoot ? node.host : null);
}

/** What a node is drawn in: its slot, else its parent. */
export function drawnIn(node: Node): Node | null {
  return (node instanceof Element && unshadowed(node, 'assignedSlot')) || parentOf(node);
}

/**
 * The tag in which a survey is asked: the page's own, or one of ours, which stands nowhere and so lies over the page.
 *
 * @param script The data of the script tag.
 */
import { unshadowed } from '../unshadowed.js';
export function placeFor(id: string, placement: string | undefined, script: DOMStringMap): HTMLElement {
  const { survey = 'pulse', presentation } = script;
  for (const tag of unshadowed(document, 'querySelectorAll')<HTMLElement>('trust-gauge:not([site])')) {
    if ((tag.getAttribute('survey') ?? survey) === id) return tag;
  }
  const tag = unshadowed(document, 'createElement')('trust-gauge');
  tag.setAttribute('survey', id);
  tag.setAttribute(
    'presentation',
    presentation ?? (!placement || placement === 'inline' ? 'corner' : placement),
  );
  unshadowed(document, 'body').append(tag);
  return tag;
}

import { unshadowed } from '../unshadowed.js';

const TEXT_INPUTS = /^(text|search|url|tel|email|password|number|date|month|week|time|datetime-local)$/;

/** Whether text goes into an element that has the focus. */
export function takesText(element: Element): boolean {
  if (isEditable(element as HTMLElement)) return true;
  const attribute = unshadowed(element, 'getAttribute');
  const name = unshadowed(element, 'localName');
  const role = attribute('role') ?? '';
  if (name === 'input' || name === 'textarea') {
    const { type, readOnly } = element as HTMLInputElement;
    return !readOnly && (name === 'textarea' || TEXT_INPUTS.test(type));
  }
  if (/^(textbox|searchbox)\b/i.test(role)) return attribute('aria-readonly') !== 'true';
  // One that only opens a list takes no text.
  if (/^combobox\b/i.test(role)) return /inline|list|both/i.test(attribute('aria-autocomplete') ?? '');
  return isClosed(element, name) || isFrame(element);
}

/** A frame of another origin may hold a field that has the focus, and nothing more is known of it. */
export function isFrame(element: Element): boolean {
  return /^(iframe|frame|object|embed|fencedframe)$/.test(unshadowed(element, 'localName'));
}

function isEditable(element: HTMLElement): boolean {
  return (
    unshadowed(element, 'isContentEditable') ||
    !!unshadowed(element as HTMLElement & { editContext?: unknown }, 'editContext') ||
    unshadowed(unshadowed(element, 'ownerDocument'), 'designMode') === 'on'
  );
}

/** A custom element that has the focus without being able to: what has it stands in its closed shadow tree. */
function isClosed(element: Element, name: string): boolean {
  return (
    name.includes('-') &&
    !unshadowed(element, 'hasAttribute')('tabindex') &&
    !unshadowed(element, 'shadowRoot')
  );
}

/**
 * What make.ts is in a page, as text: the same view, drawn where there is no document. A button becomes a native control
 * that keeps what is pressed until the element is there: a radio for an option, a checkbox for everything else.
 */
import type { Attributes, Make } from '../element/make.js';

/** Text that stands in the markup as it is. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element, and for an attribute in quotes. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] as string);

/** The names are the program's own. A listener, and what is undefined, is left out. */
export const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined && typeof value !== 'function')
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

const write = (name: string, attributes: Attributes, inside: string): Markup =>
  new Markup(`<${name}${attributesOf(attributes)}>${inside}</${name}>`);

/** The view only puts together what it makes, so text does for it what elements do. */
export const makeMarkup = ((
  name: string,
  attributes: Attributes,
  ...children: readonly unknown[]
): Markup => {
  const inside = children
    .filter((child) => child !== undefined && child !== false && child !== '')
    .map((child) => (child instanceof Markup ? child.html : escapeMarkup(String(child))))
    .join('');
  if (name !== 'button') return write(name, attributes, inside);
  const { type: _, role, 'aria-label': label, class: look, ...others } = attributes;
  const isRadio = role === 'radio';
  const input = attributesOf({
    type: isRadio ? 'radio' : 'checkbox',
    name: isRadio ? 'option' : undefined,
    // Of a reloaded page, a browser restores what was pressed: nobody has pressed it on this one.
    autocomplete: 'off',
    'aria-label': label,
  });
  return write('label', { class: isRadio ? `${look} radio` : look, ...others }, `<input${input}>${inside}`);
}) as unknown as Make;

/**
 * Properties that tell the element when they change, and the attributes that set them. What Lit's `properties` do, for
 * an element that must cost next to nothing until it asks.
 */

/** From an attribute's text, null where there is none, to the property. */
export type FromAttribute = (text: string | null) => unknown;

export const asText: FromAttribute = (text) => text ?? undefined;
export const asFlag: FromAttribute = (text) => text !== null;

/** Property → how its attribute is read, null for a property without one. `allowAutomated` is `allow-automated`. */
export type Declarations = Readonly<Record<string, FromAttribute | null>>;

const attributeOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const attributesOf = (declarations: Declarations): string[] =>
  Object.keys(declarations)
    .filter((property) => declarations[property])
    .map(attributeOf);

/** Sets the property that belongs to the attribute. */
export function takeAttribute(
  element: HTMLElement,
  declarations: Declarations,
  { name, text }: { readonly name: string; readonly text: string | null },
): void {
  for (const [property, read] of Object.entries(declarations))
    if (read && attributeOf(property) === name) Object.assign(element, { [property]: read(text) });
}

/** An element that is told of its properties as it is of its attributes. */
export interface Observed extends HTMLElement {
  /** Called after a property has got another value. */
  propertyChangedCallback(property: string): void;
}

const values = new WeakMap<HTMLElement, Record<string, unknown>>();

/** Gives a class its properties. */
export function declareProperties(prototype: Observed, declarations: Declarations): void {
  for (const [property, read] of Object.entries(declarations)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Observed) {
        return values.get(this)?.[property] ?? (read === asFlag ? false : undefined);
      },
      set(this: Observed, value: unknown) {
        const own = values.get(this) ?? {};
        if (Object.is(own[property], value)) return;
        values.set(this, own);
        own[property] = value;
        this.propertyChangedCallback(property);
      },
    });
  }
}

/** What the page has set on the tag before it was defined lies over the class's properties: set it again. */
export function takeEarlyProperties(element: HTMLElement, declarations: Declarations): void {
  const early = element as HTMLElement & Record<string, unknown>;
  for (const property of Object.keys(declarations)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = early[property];
    delete early[property];
    Object.assign(early, { [property]: value });
  }
}

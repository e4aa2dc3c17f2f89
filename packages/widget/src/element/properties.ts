/**
 * Properties that tell the element when they change, and the attributes that set them. What Lit's `properties` do, for
 * an element that must cost next to nothing until it asks.
 */

/** From an attribute's text, null where there is none, to the property. */
export type FromAttribute = (text: string | null) => unknown;

export const asText: FromAttribute = (text) => text ?? undefined;
export const asFlag: FromAttribute = (text) => text !== null;

/** Name as an attribute → how that is read, null for a property only. `allow-automated` sets `allowAutomated`. */
export type Declarations = Readonly<Record<string, FromAttribute | null>>;

const propertyOf = (name: string) => name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());

export const attributesOf = (declarations: Declarations): string[] =>
  Object.keys(declarations).filter((name) => declarations[name]);

/** Sets the property that belongs to the attribute. */
export function takeAttribute(
  element: HTMLElement,
  declarations: Declarations,
  { name, text }: { readonly name: string; readonly text: string | null },
): void {
  Object.assign(element, { [propertyOf(name)]: declarations[name]?.(text) });
}

/**
 * Gives a class its properties.
 *
 * @param onChange Called after a property has got another value.
 */
export function declareProperties<Tag extends HTMLElement>(
  prototype: Tag,
  declarations: Declarations,
  onChange: (element: Tag, property: string) => void,
): void {
  for (const [name, read] of Object.entries(declarations)) {
    const property = propertyOf(name);
    const values = new WeakMap<Tag, unknown>();
    Object.defineProperty(prototype, property, {
      get(this: Tag) {
        return values.get(this) ?? (read === asFlag ? false : undefined);
      },
      set(this: Tag, value: unknown) {
        if (values.get(this) === value) return;
        values.set(this, value);
        onChange(this, property);
      },
    });
  }
}

/** What the page has set on the tag before it was defined lies over the class's properties: set it again. */
export function takeEarlyProperties(element: HTMLElement, declarations: Declarations): void {
  const early = element as HTMLElement & Record<string, unknown>;
  for (const property of Object.keys(declarations).map(propertyOf)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = early[property];
    delete early[property];
    early[property] = value;
  }
}

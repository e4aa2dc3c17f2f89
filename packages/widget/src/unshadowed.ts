/**
 * Reads a property of a node by the browser's own getter. A form or an image whose name is that of a property takes
 * its place on the document, and a field does so on its form.
 */

/** The property's value; a method is bound to the node. Undefined where the browser has no such property. */
export function unshadowed<Type extends Node, Name extends keyof Type>(node: Type, name: Name): Type[Name] {
  const value = Reflect.get(Object.getPrototypeOf(node), name, node);
  return typeof value === 'function' ? value.bind(node) : value;
}

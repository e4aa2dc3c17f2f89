/** One of the items, each with the same chance; undefined where there is none. */
export function draw<Item>(items: readonly Item[]): Item | undefined {
  const range = 2 ** 32;
  // Numbers of the last, incomplete round would favour the first items.
  const limit = range - (range % (items.length || 1));
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number < limit ? items[number % items.length] : draw(items);
}

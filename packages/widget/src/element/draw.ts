/** One of the items, each with the same chance (to one part in 500 million); undefined where there is none. */
export function draw<Item>(items: readonly Item[]): Item | undefined {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return items[number % items.length];
}

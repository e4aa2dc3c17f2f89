/** Plain data as JSON, whatever `toJSON` the page has given to arrays and objects. */
export function toJson(value: object): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
}

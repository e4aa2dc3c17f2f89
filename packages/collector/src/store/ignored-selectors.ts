/**
 * Settings that were written before trigger selectors were bounded. A trigger whose selector is refused now never fires:
 * it is read as one by call. The collector starts, the survey's other triggers go on, and what is served and saved is
 * what the schema takes.
 */
import { SELECTOR_PATTERN } from '@trustgauge/protocol';

export interface WithIgnoredSelectors<Value> {
  readonly value: Value;
  /** In the order of the text. */
  readonly ignored: readonly string[];
}

/** JSON text → value. @throws SyntaxError */
export function parseIgnoringSelectors<Value>(json: string): WithIgnoredSelectors<Value> {
  const ignored: string[] = [];
  const value = JSON.parse(json, (_, part: unknown) => {
    if (!isElementTrigger(part) || SELECTOR_PATTERN.test(part.selector)) return part;
    ignored.push(part.selector);
    return { on: 'call' };
  });
  return { value, ignored };
}

function isElementTrigger(part: unknown): part is { readonly selector: string } {
  if (typeof part !== 'object' || part === null || !('on' in part && 'selector' in part)) return false;
  return part.on === 'event' && typeof part.selector === 'string';
}

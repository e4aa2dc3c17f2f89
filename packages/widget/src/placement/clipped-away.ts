import { unshadowed } from '../unshadowed.js';

/** Whether clipping or a filter of its own leaves nothing of an element to see. */
export function isClippedAway(element: Element): boolean {
  const { clip, clipPath, filter, position } = getComputedStyle(element);
  const isOutOfFlow = position === 'absolute' || position === 'fixed';
  return (
    /opacity\(0[%)]/.test(filter) ||
    isEmptyShape(clipPath, element) ||
    (isOutOfFlow && isEmptyShape(clip, element))
  );
}

/** Of a computed value such as `inset(50%)`, `circle(0px at 50% 50%)` or `rect(1px, 1px, 1px, 1px)`. */
function isEmptyShape(value: string, element: Element): boolean {
  const [, shape, content = ''] = /^(\w+)\((.*)\)/.exec(value) ?? [];
  const lengths = content.replace(/ (round|at) .*/, '').match(/auto|-?[\d.]+(px|%)?/g) ?? [];
  const [first = 0, second = first, third = first, fourth = second] = lengths.map(Number.parseFloat);
  if (shape === 'rect') return third <= first || second <= fourth;
  if (shape === 'circle' || shape === 'ellipse') return lengths.length > 0 && first * second === 0;
  if (shape === 'polygon') return areaOf(lengths.map(Number.parseFloat)) === 0;
  if (shape !== 'inset') return false;
  const { width, height } = unshadowed(element, 'getBoundingClientRect')();
  const [top, right = top, bottom = top, left = right] = lengths;
  return share(top, height) + share(bottom, height) >= 1 || share(left, width) + share(right, width) >= 1;
}

/** Of a length such as `50%` or `12px` in a size in pixels. */
function share(length = '0', size: number): number {
  return Number.parseFloat(length) / (length.endsWith('%') ? 100 : size);
}

/** Of a polygon, from x, y, x, y, …; twice as large, and of either sign. */
function areaOf(points: readonly number[]): number {
  const at = (index: number) => points[index % points.length] ?? 0;
  let area = 0;
  for (let x = 0; x < points.length; x += 2) area += at(x) * at(x + 3) - at(x + 2) * at(x + 1);
  return area;
}

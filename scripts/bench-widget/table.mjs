/**
 * The results as a table: one row for each measure, one column for each product, ours first.
 */
import { MEASURES } from './measures.mjs';

/**
 * @param {{ title: string, isFrameOnly?: boolean }[]} results The first one is what the others are compared with.
 * @returns {string[][]} The head and the rows.
 */
export function tableOf(results) {
  const [ours] = results;
  const head = ['', ...results.map(({ title, isFrameOnly }) => (isFrameOnly ? `${title} ¹` : title))];
  const rows = MEASURES.map((measure) => [
    measure.title,
    ...results.map((result) => cell(measure, result, ours)),
  ]);
  return [head, ...rows];
}

function cell({ value, write, text, isOfControl }, result, ours) {
  if (text !== undefined) return text(result);
  const own = value(result);
  if (isOfControl && result.isFrameOnly) return `frame: ${write(own)}`;
  const reference = value(ours);
  const isComparable = result !== ours && reference > 0 && own > 0;
  return isComparable ? `${write(own)} (${ratio(own / reference)}×)` : write(own);
}

function ratio(value) {
  return value.toFixed(value < 9.95 ? 1 : 0);
}

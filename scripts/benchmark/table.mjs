/**
 * A table of words, as a terminal and as Markdown show it: the first column to the left, the others to the right.
 */

/** @param {string[][]} table */
export function asText(table) {
  const widths = widthsOf(table);
  return table
    .map((row) =>
      row
        .map((text, column) => pad(text, widths[column], column > 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {string[][]} table */
export function asMarkdown(table) {
  const widths = widthsOf(table);
  const line = (row) => `| ${row.map((text, column) => pad(text, widths[column], column > 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [head, ...rows] = table;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const widthsOf = (table) => table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const pad = (text, width, isRight) => (isRight ? text.padStart(width) : text.padEnd(width));

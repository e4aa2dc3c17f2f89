/** Letters that do not compress: the same each time. */
const letters = (seed: number) =>
  Array.from({ length: 60 }, (_, index) => Math.imul(seed * 60 + index + 1, 2654435761).toString(36))
    .join(' ')
    .slice(0, 280);

/** Follow-ups that need more than 1 kB compressed. */
export const LARGE_FOLLOW_UPS = Array.from({ length: 6 }, (_, index) => ({
  id: `large-${index}`,
  text: letters(index),
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
}));

/**
 * Hands a file to the person, whose browser asks where to or knows.
 */

/** How long, in milliseconds, a browser may take to read it. */
const READ_WITHIN_MS = 60_000;

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}

/** `acme-pulse-points-2026-11-24.csv`: what sorts well, and no letter that a system refuses. */
export function fileName(parts: readonly string[], ending: string): string {
  const written = parts.map((part) =>
    part
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, ''),
  );
  return `${written.filter((part) => part !== '').join('-')}.${ending}`;
}

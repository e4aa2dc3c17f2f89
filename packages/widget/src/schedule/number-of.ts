/** The first 32 bits of the text's SHA-256: the same everywhere, and not to be undone. Rejects outside HTTPS. */
export async function numberOf(text: string): Promise<number> {
  return new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).getUint32(0);
}

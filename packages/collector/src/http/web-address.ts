/**
 * Whether a text is the address of a page: http or https, and no user name, behind which another host can hide
 * (`https://acme.example@evil.example/`).
 */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/**
 * Links by which one survey's overview can be read without signing in.
 */
export interface ShareLinkRecord {
  /** By which it is listed and revoked. */
  readonly id: string;
  /** SHA-256 of the secret, hexadecimal. The secret itself is nowhere. */
  readonly hash: string;
  readonly site: string;
  readonly survey: string;
  /** A name for people. */
  readonly label: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

export interface ShareLinkStore {
  /** False, and nothing is changed, where the site has `atMost` links already. */
  insertShareLink(link: ShareLinkRecord, atMost: number): Promise<boolean>;
  /** Also one that has expired and is still there. */
  selectShareLink(hash: string): Promise<ShareLinkRecord | null>;
  /** Newest first. */
  selectShareLinks(site: string): Promise<readonly ShareLinkRecord[]>;
  /** False where the site has no such link. */
  deleteShareLink(site: string, id: string): Promise<boolean>;
  /** Forgets what has expired at an instant. */
  purgeShareLinks(atMs: number): Promise<void>;
}

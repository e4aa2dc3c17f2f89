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
  /** Id of the person who made it; null for the command line, and where it was not written down yet. */
  readonly madeBy: string | null;
  /** Day in UTC on which it was last opened; null before the first time. */
  readonly usedOn: string | null;
}

/** A link to insert. */
export interface NewShareLinkRecord extends Omit<ShareLinkRecord, 'madeBy' | 'usedOn'> {
  readonly madeBy?: string | null;
}

export interface ShareLinkStore {
  /** False, and nothing is changed, where the site has `atMost` links already. */
  insertShareLink(link: NewShareLinkRecord, atMost: number): Promise<boolean>;
  /** Also one that has expired and is still there; null where its maker may no longer make links of the site. */
  selectShareLink(hash: string): Promise<ShareLinkRecord | null>;
  /** Newest first. */
  selectShareLinks(site: string): Promise<readonly ShareLinkRecord[]>;
  /** What a person has made, newest first. */
  selectShareLinksOf(person: string): Promise<readonly ShareLinkRecord[]>;
  markShareLinkUsed(hash: string, day: string): Promise<void>;
  /** False where the site has no such link. */
  deleteShareLink(site: string, id: string): Promise<boolean>;
  /** Forgets what has expired at an instant. */
  purgeShareLinks(atMs: number): Promise<void>;
}

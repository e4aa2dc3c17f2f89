/**
 * Secrets of 128 random bits, and what is kept of one.
 */
import { createHash, randomBytes } from 'node:crypto';

/** @param prefix By which scanners find one that has got somewhere it should not be. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(16).toString('base64url');
}

/** SHA-256, hexadecimal: enough for what cannot be guessed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

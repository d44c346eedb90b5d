import { createHash } from 'node:crypto';
import type { KeyRecord } from '../store/keys.js';

/** Tells people, and programs that look for secrets in the wrong place, what they see. */
const PREFIX = 'lsk_';

const KEY_BYTES = 32;
const ID_BYTES = 6;

/** A key that was just made, with its name: the one time that it is there in full. */
export type FreshKey = { readonly id: string; readonly key: string };

/** Makes a key of 256 random bits. */
export function makeKey(randomBytes: (size: number) => Buffer): FreshKey {
  return {
    id: `key_${randomBytes(ID_BYTES).toString('hex')}`,
    key: PREFIX + randomBytes(KEY_BYTES).toString('base64url'),
  };
}

/**
 * What is kept of a key. One round of SHA-256 is enough: 256 random bits cannot be guessed, however fast each guess is
 * checked. Keys are looked up by it, so that the time of a look-up tells nothing about any key.
 */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** What a key is good for at a time. */
export function stateOf({ revokedAt, expiresAt }: KeyRecord, now: Date): 'GOOD' | 'REVOKED' | 'EXPIRED' {
  if (revokedAt) return 'REVOKED';
  return expiresAt && expiresAt <= now ? 'EXPIRED' : 'GOOD';
}

import { createHash } from 'node:crypto';
import type { KeyRecord } from '../store/service/keys.js';

/** Marks a key for people, and for programs that scan for leaked secrets. */
const PREFIX = 'lsk_';

const KEY_BYTES = 32;
const ID_BYTES = 6;

/** A new key. Only its hash is stored, so this is the only time that it is available in full. */
export type FreshKey = { readonly id: string; readonly key: string };

/** Makes a key of 256 random bits. */
export function makeKey(randomBytes: (size: number) => Buffer): FreshKey {
  return {
    id: `key_${randomBytes(ID_BYTES).toString('hex')}`,
    key: PREFIX + randomBytes(KEY_BYTES).toString('base64url'),
  };
}

/**
 * Hashes a key for storage. One round of SHA-256 is enough: 256 random bits cannot be guessed, however fast each guess is
 * checked. Keys are looked up by their hash, so that the time of a look-up tells nothing about any key.
 */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Returns the state of a key at a time. */
export function stateOf({ revokedAt, expiresAt }: KeyRecord, now: Date): 'VALID' | 'REVOKED' | 'EXPIRED' {
  if (revokedAt) return 'REVOKED';
  return expiresAt && expiresAt <= now ? 'EXPIRED' : 'VALID';
}

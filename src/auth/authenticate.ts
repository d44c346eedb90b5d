import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { KeyRecord, KeyRepository } from '../store/service/keys.js';
import { DEFAULT_WORKSPACE } from '../store/workspace.js';
import { hashOfKey, stateOf } from './api-key.js';

/** The sender of a request. */
export type Principal = {
  readonly workspace: string;
  /** Null where no key is needed. */
  readonly keyId: string | null;
};

export type Authenticator = {
  /** Returns the principal of an `Authorization` header; null where a key is needed and the header has no valid one. */
  authenticate(authorization: string | undefined): Promise<Principal | null>;
};

/** Milliseconds after which this process sees changes that another process made to the keys. */
const CACHE_TTL = 2_000;

const MAX_CACHED_KEYS = 1_000;

const BEARER = /^bearer +([\w-]+) *$/i;

const ANONYMOUS: Principal = { workspace: DEFAULT_WORKSPACE, keyId: null };

/** Accepts every request while `mayBeOpen` is true and no key was ever made; after that, only requests with a valid key. */
export async function openAuthenticator(
  keys: KeyRepository,
  { now }: Pick<Clock, 'now'>,
  mayBeOpen: boolean,
): Promise<Authenticator> {
  const cache = new LRUCache<string, KeyRecord>({
    max: MAX_CACHED_KEYS,
    ttl: CACHE_TTL,
    perf: { now: () => now().getTime() },
    fetchMethod: async (hash) => (await keys.findByHash(hash)) ?? undefined,
  });
  let isOpen = mayBeOpen && !(await keys.any());
  let checkedAt = now().getTime();

  /** Whether requests without a key are accepted. After the first key was made a key is always needed, even if all are revoked. */
  async function acceptsAnonymous(): Promise<boolean> {
    const time = now().getTime();
    if (isOpen && time - checkedAt >= CACHE_TTL) {
      checkedAt = time;
      isOpen = !(await keys.any());
    }
    return isOpen;
  }

  return {
    async authenticate(authorization) {
      const key = BEARER.exec(authorization ?? '')?.[1];
      const record = key && (await cache.fetch(hashOfKey(key)));
      if (record && stateOf(record, now()) === 'VALID') return { workspace: record.workspace, keyId: record.id };
      return (await acceptsAnonymous()) ? ANONYMOUS : null;
    },
  };
}

import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { KeyRecord, KeyRepository } from '../store/keys.js';
import { DEFAULT_WORKSPACE } from '../store/workspace.js';
import { hashOfKey, stateOf } from './api-key.js';

/** Who a request comes from. */
export type Visitor = {
  readonly workspace: string;
  /** Null where nobody needs a key. */
  readonly keyId: string | null;
};

export type Doorman = {
  /** Whom an `Authorization` header lets in; null where a key is needed, and this is none that is good. */
  admit(authorization: string | undefined): Promise<Visitor | null>;
};

/** Milliseconds after which what another process did to the keys is known here. */
const MEMORY = 2_000;

const MOST_KEYS = 1_000;

const BEARER = /^bearer +([\w-]+) *$/i;

const ANYBODY: Visitor = { workspace: DEFAULT_WORKSPACE, keyId: null };

/** Opens the door: to anybody while it may be open and no key was ever made, then to those who have a good one. */
export async function openDoor(keys: KeyRepository, { now }: Pick<Clock, 'now'>, mayBeOpen: boolean): Promise<Doorman> {
  const known = new LRUCache<string, KeyRecord>({
    max: MOST_KEYS,
    ttl: MEMORY,
    perf: { now: () => now().getTime() },
    fetchMethod: async (hash) => (await keys.findByHash(hash)) ?? undefined,
  });
  let isOpen = mayBeOpen && !(await keys.any());
  let lookedAt = now().getTime();

  /** Whether nobody needs a key yet; once one was made it stays needed, even if all are revoked. */
  async function nobodyNeedsKey(): Promise<boolean> {
    const time = now().getTime();
    if (isOpen && time - lookedAt >= MEMORY) {
      lookedAt = time;
      isOpen = !(await keys.any());
    }
    return isOpen;
  }

  return {
    async admit(authorization) {
      const key = BEARER.exec(authorization ?? '')?.[1];
      const record = key && (await known.fetch(hashOfKey(key)));
      if (record && stateOf(record, now()) === 'GOOD') return { workspace: record.workspace, keyId: record.id };
      return (await nobodyNeedsKey()) ? ANYBODY : null;
    },
  };
}

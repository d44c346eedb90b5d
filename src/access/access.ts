import type { Clock } from '../clock.js';
import { type Config, ConfigError, isLoopback } from '../config.js';
import type { RateLimit } from '../store/rate-limit.js';
import type { Store } from '../store/store.js';
import { type Doorman, openDoor, type Visitor } from './doorman.js';

/** Why somebody is turned away. */
export type Refusal = {
  readonly code: 'UNAUTHENTICATED' | 'RATE_LIMITED';
  readonly message: string;
  /** After how many seconds it is worth trying again; null where waiting does not help. */
  readonly retryAfter: number | null;
};

/** Somebody who is let in, or why not. */
export type Entry =
  | { readonly visitor: Visitor; readonly refusal: null }
  | { readonly visitor: null; readonly refusal: Refusal };

/** Who may enter, and how often. */
export type Access = Doorman & {
  /** Lets somebody in by an `Authorization` header, and counts the failures of each address. */
  enter(authorization: string | undefined, address: string): Promise<Entry>;
  /** Counts a request of somebody who was let in; answers why it is one too many, else null. */
  countRequest(visitor: Visitor): Promise<Refusal | null>;
  countUpload(visitor: Visitor): Promise<Refusal | null>;
  /** Counts a download by a link, which bears no key, from an address. */
  countDownload(address: string): Promise<Refusal | null>;
};

/** How many wrong keys an address may show in a minute; a good key is let in whatever others show from the same address. */
const FAILURES_PER_MINUTE = 60;

/** Opens the service to whom its configuration and its keys let in. Throws a `ConfigError` where that would be the whole network. */
export async function openAccess(config: Config, store: Store, clock: Clock): Promise<Access> {
  const mayBeOpen = isLoopback(config.host) || config.openToNetwork;
  if (!mayBeOpen && !(await store.keys.any())) throw new ConfigError([openToAll(config.host)]);
  const { requestsPerMinute, uploadsPerMinute } = config.rates;
  const doorman = await openDoor(store.keys, clock, mayBeOpen);
  const requests = store.openRateLimit('requests', requestsPerMinute);
  const uploads = store.openRateLimit('uploads', uploadsPerMinute);
  const downloads = store.openRateLimit('downloads', requestsPerMinute);
  const failures = store.openRateLimit('failures', FAILURES_PER_MINUTE);
  return {
    ...doorman,
    async enter(authorization, address) {
      const visitor = await doorman.admit(authorization);
      if (visitor) return { visitor, refusal: null };
      const wait = await failures.take(address);
      const tooMany = wait && tooOften(wait, 'Too many requests without a good API key came from your address.');
      return { visitor: null, refusal: tooMany || unauthenticated(authorization) };
    },
    countRequest: ({ keyId }) =>
      count(requests, keyId, `An API key may make ${requestsPerMinute} requests a minute (REQUESTS_PER_MINUTE).`),
    countUpload: ({ keyId }) =>
      count(uploads, keyId, `An API key may make ${uploadsPerMinute} uploads a minute (UPLOADS_PER_MINUTE).`),
    async countDownload(address) {
      // Where nobody needs a key, nothing is limited.
      const who = (await doorman.admit(undefined)) ? null : address;
      return count(
        downloads,
        who,
        `An address may make ${requestsPerMinute} downloads a minute (REQUESTS_PER_MINUTE).`,
      );
    },
  };
}

async function count(limit: RateLimit, who: string | null, reason: string): Promise<Refusal | null> {
  const wait = who === null ? null : await limit.take(who);
  return wait === null ? null : tooOften(wait, reason);
}

function tooOften(retryAfter: number, reason: string): Refusal {
  return { code: 'RATE_LIMITED', message: `${reason} Try again in ${retryAfter} s.`, retryAfter };
}

function unauthenticated(authorization: string | undefined): Refusal {
  const message = authorization
    ? 'This API key is not known here, was revoked or has expired. Send another one as "Authorization: Bearer …".'
    : 'An API key is needed. Send it as "Authorization: Bearer …".';
  return { code: 'UNAUTHENTICATED', message, retryAfter: null };
}

function openToAll(host: string): string {
  return (
    `HOST is ${host}, which others can reach, and there is no API key. Make one by ` +
    '"npm run keys -- create --workspace acme", leave HOST at 127.0.0.1, or set OPEN_TO_NETWORK=true if the network ' +
    'itself is guarded.'
  );
}

import type { Clock } from '../clock.js';
import { type Config, ConfigError } from '../config.js';
import { isLoopback } from '../loopback.js';
import type { Store } from '../store/store.js';
import { type Authenticator, openAuthenticator, type Principal } from './authenticate.js';
import { openRateLimits, type RateLimits } from './rate-limits.js';
import type { Refusal } from './refusal.js';

type SignIn =
  | { readonly principal: Principal; readonly refusal: null }
  | { readonly principal: null; readonly refusal: Refusal };

/** Authentication and rate limits. */
export type Auth = Authenticator &
  Pick<RateLimits, 'countRequest' | 'countUpload' | 'countDownload'> & {
    /** Authenticates a caller by an `Authorization` header, and counts the failures of the caller's address. */
    signIn(authorization: string | undefined, address: string): Promise<SignIn>;
  };

/** Opens authentication. Throws a `ConfigError` where the whole network could use the service without a key. */
export async function openAuth(config: Config, store: Store, clock: Clock): Promise<Auth> {
  const mayBeOpen = isLoopback(config.host) || config.openToNetwork;
  if (!mayBeOpen && !(await store.keys.any())) throw new ConfigError([openToAll(config.host)]);
  const { authenticate } = await openAuthenticator(store.keys, clock, mayBeOpen);
  const { countRequest, countUpload, countDownload, countFailure } = openRateLimits(config, store);
  return {
    authenticate,
    countRequest,
    countUpload,
    async signIn(authorization, address) {
      const principal = await authenticate(authorization);
      if (principal) return { principal, refusal: null };
      return { principal: null, refusal: (await countFailure(address)) ?? unauthenticated(authorization) };
    },
    async countDownload(address) {
      // Where no key is needed, nothing is limited.
      return (await authenticate(undefined)) ? null : countDownload(address);
    },
  };
}

function unauthenticated(authorization: string | undefined): Refusal {
  const message = authorization
    ? 'This API key is unknown, was revoked or has expired. Send another one as "Authorization: Bearer …".'
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

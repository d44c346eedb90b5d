import type { Logger } from 'pino';
import type { Auth } from '../auth/auth.js';
import type { Principal } from '../auth/authenticate.js';
import type { Config } from '../config.js';
import type { DownloadLinks } from '../exports/download-links.js';
import type { Context } from '../graphql/context.js';
import type { RequestNotes } from '../graphql/request-notes.js';
import type { Retention } from '../retention.js';
import type { Runner } from '../runs/runner.js';
import type { Store } from '../store/store.js';

/** The parts of the service that request handlers use. */
export type Services = {
  readonly config: Config;
  readonly auth: Auth;
  /** Resolvers only get the part of one workspace. */
  readonly store: Store;
  readonly runner: Pick<Runner, 'ready'>;
  readonly retention: Pick<Retention, 'state'>;
  /** Whether the AI provider answers, in words; null without a provider. */
  readonly providerNote: () => string | null;
  readonly downloads: DownloadLinks;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Makes the context of one request's resolvers. */
  contextFor(principal: Principal, request: RequestNotes, signal: AbortSignal): Context;
};

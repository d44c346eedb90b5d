import type { Logger } from 'pino';
import type { Access } from '../access/access.js';
import type { Visitor } from '../access/doorman.js';
import type { Config } from '../config.js';
import type { DownloadLinks } from '../exports/download-links.js';
import type { Context } from '../graphql/context.js';
import type { RequestNotes } from '../graphql/request-notes.js';
import type { Retention } from '../retention.js';
import type { Runner } from '../runs/runner.js';
import type { Store } from '../store/store.js';

/** What answers to requests are made with. */
export type Services = {
  readonly config: Config;
  readonly access: Access;
  /** The resolvers are given no more of it than their visitor's workspace. */
  readonly store: Store;
  readonly runner: Pick<Runner, 'ready'>;
  readonly retention: Pick<Retention, 'state'>;
  /** Whether the AI provider answers, in words; null where none is asked. */
  readonly providerNote: () => string | null;
  readonly downloads: DownloadLinks;
  readonly logger: Logger;
  readonly now: () => Date;
  /** What the resolvers of one request are given. */
  contextFor(visitor: Visitor, request: RequestNotes): Context;
};

import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { DownloadLinks } from '../exports/download-links.js';
import type { ImportService } from '../imports/import-service.js';
import type { RunService } from '../runs/run-service.js';
import type { Store } from '../store/store.js';
import { type Loaders, makeLoaders } from './loaders.js';

/** What all requests share. */
export type Services = {
  readonly config: Config;
  readonly store: Store;
  readonly imports: ImportService;
  readonly runs: RunService;
  readonly downloads: DownloadLinks;
  readonly logger: Logger;
  readonly now: () => Date;
};

/** What the resolvers of one request are given. */
export type Context = Services & { readonly loaders: Loaders };

export function makeContext(services: Services): Context {
  return { ...services, loaders: makeLoaders(services.store) };
}

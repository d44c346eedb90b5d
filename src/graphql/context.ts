import type { Config } from '../config.js';
import type { WorkspaceLinks } from '../exports/download-links.js';
import type { ImportService } from '../imports/import-service.js';
import type { OutcomeService } from '../outcomes/outcome-service.js';
import type { RunService } from '../runs/run-service.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type Loaders, makeLoaders } from './loaders.js';
import type { RequestNotes } from './request-notes.js';

/** What is done for one request in one workspace, which no other one can be reached through. */
export type RequestServices = {
  readonly request: RequestNotes;
  readonly config: Config;
  readonly store: WorkspaceStore;
  readonly imports: ImportService;
  readonly runs: RunService;
  readonly outcomes: OutcomeService;
  readonly downloads: WorkspaceLinks;
  readonly now: () => Date;
  /** Aborted when the client has gone away before its answer. */
  readonly signal: AbortSignal;
  /** Whether the workspace was opened by an API key; false where none is needed. */
  readonly hasKey: boolean;
  /** Whether whoever asks may read the schema by asking for it. */
  readonly mayIntrospect: boolean;
};

/** What the resolvers of one request are given. */
export type Context = RequestServices & { readonly loaders: Loaders };

export function makeContext(services: RequestServices): Context {
  return { ...services, loaders: makeLoaders(services.store, services.now) };
}

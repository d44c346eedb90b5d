import type { Config } from '../config.js';
import type { WorkspaceLinks } from '../exports/download-links.js';
import type { ImportService } from '../imports/import-service.js';
import type { OutcomeService } from '../outcomes/outcome-service.js';
import type { RunService } from '../runs/run-service.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type Loaders, makeLoaders } from './loaders.js';
import type { RequestNotes } from './request-notes.js';

/** The services for one request. They reach only its workspace. */
export type RequestServices = {
  readonly request: RequestNotes;
  readonly config: Config;
  readonly store: WorkspaceStore;
  readonly imports: ImportService;
  readonly runs: RunService;
  readonly outcomes: OutcomeService;
  readonly downloads: WorkspaceLinks;
  readonly now: () => Date;
  /** Aborts when the client disconnects before the response. */
  readonly signal: AbortSignal;
  /** Whether the request has an API key; false where none is needed. */
  readonly hasKey: boolean;
  /** Whether the caller may use introspection. */
  readonly mayIntrospect: boolean;
};

/** The context of the resolvers of one request. */
export type Context = RequestServices & { readonly loaders: Loaders };

/**
 * Makes the context of one request. It marks the request when a resolver uses something that is valid only at this moment: the
 * time, a signed link, or the current cost of the AI provider.
 */
export function makeContext(services: RequestServices): Context {
  const { request, store, downloads, runs } = services;
  function ofMoment<Args extends readonly unknown[], Result>(
    take: (...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => {
      request.isOfMoment = true;
      return take(...args);
    };
  }
  const now = ofMoment(services.now);
  return {
    ...services,
    now,
    downloads: {
      results: ofMoment(downloads.results),
      rejectedRows: ofMoment(downloads.rejectedRows),
      rejectedOutcomes: ofMoment(downloads.rejectedOutcomes),
    },
    runs: { ...runs, estimate: ofMoment(runs.estimate) },
    loaders: makeLoaders(store, now),
  };
}

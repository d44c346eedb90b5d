import type { Store } from '../../src/store/store.js';
import { DEFAULT_WORKSPACE } from '../../src/store/workspace.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';

/** A store with the operations of its workspace `default` and those of the service itself. */
export type WholeStore = Store & WorkspaceStore;

export function wholeStore(store: Store): WholeStore {
  const own = store.within(DEFAULT_WORKSPACE);
  return {
    ...own,
    ...store,
    offers: { ...own.offers, ...store.offers },
    leads: { ...own.leads, ...store.leads },
    imports: { ...own.imports, ...store.imports },
    runs: { ...own.runs, ...store.runs },
    results: { ...own.results, ...store.results },
  };
}

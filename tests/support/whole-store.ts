import type { Store } from '../../src/store/store.js';
import { DEFAULT_WORKSPACE } from '../../src/store/workspace.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';

/** A store that can do all that its workspace `default` can, and all that the service itself can. */
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

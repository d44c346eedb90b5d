import DataLoader from 'dataloader';
import type { ImportRecord, LeadRecord, OfferRecord, ResultRecord } from '../store/records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** Records that many rows of a page name, read together and once a request. */
export type Loaders = {
  readonly offer: DataLoader<string, OfferRecord | null>;
  readonly lead: DataLoader<string, LeadRecord | null>;
  readonly leadImport: DataLoader<string, ImportRecord | null>;
  readonly resultOfLead: DataLoader<string, ResultRecord | null>;
};

export function makeLoaders(store: WorkspaceStore): Loaders {
  return {
    offer: loader(store.offers.findMany, ({ id }) => id),
    lead: loader(store.leads.findMany, ({ id }) => id),
    leadImport: loader(store.imports.findMany, ({ id }) => id),
    resultOfLead: loader(store.results.findByLeads, ({ leadId }) => leadId),
  };
}

function loader<Row>(read: (ids: readonly string[]) => Promise<Row[]>, idOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

import DataLoader from 'dataloader';
import type { ImportRecord } from '../domain/import.js';
import type { LeadRecord } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { ResultRecord } from '../domain/result.js';
import type { RunRecord } from '../domain/run.js';
import type { PublishedModel } from '../domain/scoring-model.js';
import type { Rate } from '../performance/wilson.js';
import { experienceOf } from '../reports/experience.js';
import type { OutcomeBatchRecord, OutcomeRecord } from '../store/outcomes/outcome-records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** A published version of an offer's scoring model. */
export type ModelVersion = { readonly offerId: string; readonly version: number };

/** Batches the reads of records that many rows of a page refer to, and caches them for one request. */
export type Loaders = {
  readonly offer: DataLoader<string, OfferRecord | null>;
  readonly lead: DataLoader<string, LeadRecord | null>;
  readonly leadImport: DataLoader<string, ImportRecord | null>;
  readonly run: DataLoader<string, RunRecord | null>;
  readonly resultOfLead: DataLoader<string, ResultRecord | null>;
  readonly outcomesOfLead: DataLoader<string, readonly OutcomeRecord[]>;
  readonly outcomeBatch: DataLoader<string, OutcomeBatchRecord | null>;
  /** The success rate by score, by the offer's id. */
  readonly experience: DataLoader<string, (score: number | null) => Rate | null>;
  readonly model: DataLoader<ModelVersion, PublishedModel | null, string>;
};

export function makeLoaders(store: WorkspaceStore, now: () => Date): Loaders {
  return {
    offer: loader(store.offers.findMany, ({ id }) => id),
    lead: loader(store.leads.findMany, ({ id }) => id),
    leadImport: loader(store.imports.findMany, ({ id }) => id),
    run: loader(store.runs.findMany, ({ id }) => id),
    resultOfLead: loader(store.results.findByLeads, ({ leadId }) => leadId),
    outcomesOfLead: outcomesLoader(store),
    outcomeBatch: loader(store.outcomes.findBatches, ({ id }) => id),
    experience: new DataLoader((offerIds) => Promise.all(offerIds.map((id) => experienceOf(store, id, now())))),
    model: modelLoader(store),
  };
}

function loader<Row>(read: (ids: readonly string[]) => Promise<Row[]>, idOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function outcomesLoader({ outcomes }: WorkspaceStore): Loaders['outcomesOfLead'] {
  return new DataLoader(async (leadIds) => {
    const byLead = new Map<string, OutcomeRecord[]>(leadIds.map((leadId) => [leadId, []]));
    for (const outcome of await outcomes.ofLeads(leadIds)) byLead.get(outcome.leadId)?.push(outcome);
    return leadIds.map((leadId) => byLead.get(leadId) ?? []);
  });
}

function modelLoader({ models }: WorkspaceStore): Loaders['model'] {
  const cacheKeyFn = ({ offerId, version }: ModelVersion) => `${offerId} ${version}`;
  return new DataLoader(
    async (wanted) => {
      const offerIds = new Set(wanted.map(({ offerId }) => offerId));
      const versions = new Set(wanted.map(({ version }) => version));
      const found = await models.versions([...offerIds], [...versions]);
      const byKey = new Map(found.map((model) => [cacheKeyFn(model), model]));
      return wanted.map((version) => byKey.get(cacheKeyFn(version)) ?? null);
    },
    { cacheKeyFn },
  );
}

import { kindOfId, type NodeKind } from '../../store/ids.js';
import type { WorkspaceStore } from '../../store/workspace-store.js';
import type { QueryResolvers } from '../generated/resolvers-types.js';

const FINDERS = {
  Offer: (store, id) => store.offers.find(id),
  Lead: (store, id) => store.leads.find(id),
  LeadImport: (store, id) => store.imports.find(id),
  ScoringRun: (store, id) => store.runs.find(id),
  ScoreResult: (store, id) => store.results.find(id),
  ScoringModel: (store, id) => store.models.find(id),
  Outcome: (store, id) => store.outcomes.find(id),
  OutcomeBatch: (store, id) => store.outcomes.findBatch(id),
} as const satisfies Record<NodeKind, (store: WorkspaceStore, id: string) => unknown>;

export const node: QueryResolvers['node'] = (_, { id }, { store }) => {
  const kind = kindOfId(id);
  return kind && FINDERS[kind](store, id);
};

import type { Connection } from './connection.js';
import { type HistoryRepository, historyRepository } from './history/history-repository.js';
import { type ImportRepository, importRepository } from './imports/imports.js';
import { type LeadRepository, leadRepository } from './leads/leads.js';
import { type ModelRepository, modelRepository } from './models/model-repository.js';
import { type OfferRepository, offerRepository } from './offers/offers.js';
import { type OutcomeRepository, outcomeRepository } from './outcomes/outcome-repository.js';
import { type ResultRepository, resultRepository } from './results/results.js';
import { type RunRepository, runRepository } from './runs/runs.js';

/** The data of one workspace, with a repository for each kind of record. Data of other workspaces is invisible. */
export type WorkspaceStore = {
  readonly workspace: string;
  readonly offers: OfferRepository;
  readonly models: ModelRepository;
  readonly leads: LeadRepository;
  readonly imports: ImportRepository;
  readonly runs: RunRepository;
  readonly results: ResultRepository;
  readonly history: HistoryRepository;
  readonly outcomes: OutcomeRepository;
};

export function workspaceStore(connection: Connection, workspace: string): WorkspaceStore {
  const { database, dialect } = connection;
  return {
    workspace,
    offers: offerRepository(connection, workspace),
    models: modelRepository(connection, workspace),
    leads: leadRepository(connection, workspace),
    imports: importRepository(connection, workspace),
    runs: runRepository(database, dialect, workspace),
    results: resultRepository(connection, workspace),
    history: historyRepository(connection, workspace),
    outcomes: outcomeRepository(connection, workspace),
  };
}

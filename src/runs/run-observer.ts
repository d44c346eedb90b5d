import type { RecordedLeads } from '../store/runs/runs.js';

/** Observes the results that runs record. */
export type RunObserver = { recorded(leads: RecordedLeads): void };

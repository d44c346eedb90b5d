import type { RecordedLeads } from '../store/runs/runs.js';

/** Who watches what runs get done. */
export type RunObserver = { recorded(leads: RecordedLeads): void };

import type { LeadRange } from '../../store/runs/run-leads.js';

/** A part of a run that one process works on at a time. */
export type Chunk = {
  readonly runId: string;
  readonly range: LeadRange;
  /** How many internal errors of the service it has caused. */
  readonly faults: number;
};

/** A chunk that a process has leased. `holder` differs between successive holders. */
export type HeldChunk = Chunk & { readonly id: string; readonly holder: number };

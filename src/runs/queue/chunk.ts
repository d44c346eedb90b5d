import type { LeadRange } from '../../store/runs/run-leads.js';

/** A part of a run that one process works on at a time. */
export type Chunk = {
  readonly runId: string;
  readonly range: LeadRange;
  /** How often the service met a fault of its own over it. */
  readonly faults: number;
};

/** A chunk that a process holds. `holder` tells those apart that held it one after the other. */
export type HeldChunk = Chunk & { readonly id: string; readonly holder: number };

import type { ImportRecord } from '../domain/import.js';
import type { Checked } from '../domain/user-error.js';
import type { RunService } from '../runs/run-service.js';
import { payload } from './payload.js';

/** Makes the payload of a mutation that imports leads, and starts a run where the leads are to be scored. */
export async function importPayload(runs: RunService, taken: Checked<ImportRecord>, score: boolean | null) {
  const run = taken.ok ? await runs.scoreImport(taken.value, score) : null;
  return { ...payload('leadImport', taken), run };
}

import type { RunService } from '../runs/run-service.js';
import type { ImportRecord } from '../store/records.js';
import type { Checked } from '../user-error.js';
import { payload } from './payload.js';

/** The payload of a mutation that takes leads, with the run that scores them where one is to. */
export async function importPayload(runs: RunService, taken: Checked<ImportRecord>, score: boolean | null) {
  const run = taken.ok ? await runs.scoreImport(taken.value, score) : null;
  return { ...payload('leadImport', taken), run };
}

import type { ImportRecord } from '../domain/import.js';
import type { Checked } from '../domain/user-error.js';
import type { RunService } from '../runs/run-service.js';
import { payload } from './payload.js';

/** The payload of a mutation that takes leads, with the run that scores them where one is to. */
export async function importPayload(runs: RunService, taken: Checked<ImportRecord>, score: boolean | null) {
  const run = taken.ok ? await runs.scoreImport(taken.value, score) : null;
  return { ...payload('leadImport', taken), run };
}

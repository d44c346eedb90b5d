import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePage } from './console-page.js';
import { exports } from './exports.js';
import { geminiCost } from './gemini-cost.js';
import { geminiRuns } from './gemini-runs.js';
import { geminiWorkers } from './gemini-workers.js';
import { importChanges } from './import-changes.js';
import { imports } from './imports.js';
import { localScoring } from './local-scoring.js';
import { outcomes } from './outcomes.js';
import { pages } from './pages.js';
import { scoringModels } from './scoring-models.js';
import { soak } from './soak.js';

/** What can be measured, by its name on the command line; each gets a folder of its own and prints what it found. */
const SECTIONS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  imports,
  'import-changes': importChanges,
  exports,
  'local-scoring': localScoring,
  'gemini-cost': geminiCost,
  'gemini-runs': geminiRuns,
  'gemini-workers': geminiWorkers,
  outcomes,
  pages,
  'scoring-models': scoringModels,
  soak,
  console: consolePage,
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(SECTIONS)) {
  const section = SECTIONS[name];
  if (!section) throw new Error(`There is no "${name}" to measure, but ${Object.keys(SECTIONS).join(', ')}.`);
  const folder = await mkdtemp(join(tmpdir(), 'lead-bench-'));
  try {
    await section(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

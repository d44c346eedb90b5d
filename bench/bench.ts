import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePage } from './console-page.js';
import { exports } from './exports.js';
import { geminiCost } from './gemini-cost.js';
import { geminiRuns } from './gemini-runs.js';
import { geminiWorkers } from './gemini-workers.js';
import { growth } from './growth.js';
import { importChanges } from './import-changes.js';
import { imports } from './imports.js';
import { localScoring } from './local-scoring.js';
import { outcomes } from './outcomes.js';
import { pages } from './pages.js';
import { scoringModels } from './scoring-models.js';
import type { Section } from './section.js';
import { soak } from './soak.js';
import { watchLoad, writeFindings } from './write-performance.js';

/** The sections, by their names on the command line. */
const SECTIONS: Readonly<Record<string, Section>> = {
  imports,
  'import-changes': importChanges,
  exports,
  'local-scoring': localScoring,
  'gemini-cost': geminiCost,
  'gemini-runs': geminiRuns,
  'gemini-workers': geminiWorkers,
  outcomes,
  pages,
  growth,
  'scoring-models': scoringModels,
  soak,
  console: consolePage,
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(SECTIONS)) {
  const section = SECTIONS[name];
  if (!section) throw new Error(`There is no section "${name}". The sections are ${Object.keys(SECTIONS).join(', ')}.`);
  const folder = await mkdtemp(join(tmpdir(), 'lead-bench-'));
  try {
    const load = watchLoad();
    const findings = await section(folder);
    writeFindings(Object.keys(SECTIONS), name, findings, load.stop());
    if (findings.goals?.some(({ isMet }) => !isMet)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

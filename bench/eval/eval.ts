import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalSet } from './figures.js';
import { judgeFiles } from './files.js';
import { dataBeside, missingFiles } from './find-data.js';
import { judgeHeaders } from './headers.js';
import { judgeIndustries } from './industries.js';
import { judgeLabelled } from './judge.js';
import { readLabelledLines, readOwnLeads } from './judge-data.js';
import { type JudgedLeads, reportConfidence, reportJudge, reportRows } from './judge-report.js';
import { report, summarise } from './report.js';
import { judgeTitles } from './titles.js';

const OWN = fileURLToPath(new URL('authored', import.meta.url));
const HOW_TO_NAME_IT = 'Name the folder: npm run eval -- path/to/data, or EVAL_DATA=path/to/data.';

/** Reports on the sets of a folder for the rules; `whose` precedes their names. */
function reportSets(whose: string, folder: string): EvalSet[] {
  const sets = [
    { name: `${whose} titles, the role rule`, rows: judgeTitles(folder) },
    { name: `${whose} industries, the industry rule`, rows: judgeIndustries(folder) },
    { name: `${whose} headers, the columns of an upload`, rows: judgeHeaders(folder) },
  ];
  for (const set of sets) report(set);
  return sets;
}

async function reportLabelled(folder: string): Promise<EvalSet[]> {
  const sets = reportSets('labelled', folder);
  const files = { name: 'labelled files, how they are read', rows: await judgeFiles(folder) };
  report(files);
  return [...sets, files];
}

/** Returns the leads for measuring the built-in judge, with those of the folder that exist. */
function leadsToJudge(folder: string | undefined): JudgedLeads[] {
  const former = JSON.parse(readFileSync(join(OWN, 'former-judge.json'), 'utf8')) as Record<string, string>;
  const names = ['judge/leads.jsonl', 'intents.jsonl'].filter((name) => folder && existsSync(join(folder, name)));
  return [
    {
      name: 'own leads of offers that the judge was made with',
      leads: judgeLabelled(readOwnLeads(OWN, 'development')),
    },
    { name: 'own leads of offers held out', leads: judgeLabelled(readOwnLeads(OWN, 'held-out')) },
    ...names.map((name) => ({
      name: `labelled ${name}`,
      leads: judgeLabelled(readLabelledLines(folder ?? '', name, former)),
    })),
  ];
}

async function evaluate(folder: string | undefined): Promise<void> {
  const own = reportSets('own', OWN);
  const labelled = folder === undefined ? [] : await reportLabelled(folder);
  const judged = leadsToJudge(folder);
  for (const leads of judged) reportJudge(leads);
  const [made, ...unseen] = judged;
  if (made) reportRows(made);
  reportConfidence(unseen);
  summarise([...own, ...labelled]);
}

const named = process.argv[2] ?? process.env.EVAL_DATA;
const folder = named ?? dataBeside('.');
const missing = folder === undefined ? [] : missingFiles(folder);
await evaluate(missing.length === 0 ? folder : undefined);
if (folder === undefined) {
  console.error(`There is no labelled data next to this project: only its own examples were judged. ${HOW_TO_NAME_IT}`);
  process.exitCode = 1;
} else if (missing.length > 0) {
  console.error(`There is no labelled data in ${folder}: it lacks ${missing.join(', ')}. ${HOW_TO_NAME_IT}`);
  process.exitCode = 1;
}

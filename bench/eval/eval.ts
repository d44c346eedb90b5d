import { fileURLToPath } from 'node:url';
import type { EvalSet } from './figures.js';
import { judgeFiles } from './files.js';
import { dataBeside, missingFiles } from './find-data.js';
import { judgeHeaders } from './headers.js';
import { judgeIndustries } from './industries.js';
import { type JudgedIntent, judgeIntents, judgeOwnIntents } from './intents.js';
import { inversions } from './inversions.js';
import { report, summarise } from './report.js';
import { judgeTitles } from './titles.js';

const OWN = fileURLToPath(new URL('authored', import.meta.url));
const HOW_TO_NAME_IT = 'Name the folder: npm run eval -- path/to/data, or EVAL_DATA=path/to/data.';

/** Reports on the sets of a folder; `whose` goes in front of their names. */
function reportSets(whose: string, folder: string, intents: readonly JudgedIntent[]): EvalSet[] {
  const sets = [
    { name: `${whose} titles, the role rule`, rows: judgeTitles(folder) },
    { name: `${whose} industries, the industry rule`, rows: judgeIndustries(folder) },
    { name: `${whose} headers, the columns of an upload`, rows: judgeHeaders(folder) },
    { name: `${whose} intents, the local classifier`, rows: intents },
  ];
  for (const set of sets) report(set);
  reportIntents(intents);
  return sets;
}

function reportIntents(intents: readonly JudgedIntent[]): void {
  const reversed = intents.filter(({ label, verdict }) => [label, verdict].sort().join() === 'HIGH,LOW').length;
  console.log(`HIGH taken for LOW or the reverse: ${reversed} of ${intents.length}`);
  const found = inversions(intents);
  console.log(`Inversions within a ranking group: ${found.length}`);
  for (const inversion of found) console.log(`  ${inversion}`);
}

async function reportLabelled(folder: string): Promise<EvalSet[]> {
  const sets = reportSets('labelled', folder, await judgeIntents(folder));
  const files = { name: 'labelled files, how they are read', rows: await judgeFiles(folder) };
  report(files);
  return [...sets, files];
}

async function evaluate(folder: string | undefined): Promise<void> {
  const own = reportSets('own', OWN, await judgeOwnIntents());
  const labelled = folder === undefined ? [] : await reportLabelled(folder);
  summarise([...own, ...labelled]);
}

const named = process.argv[2] ?? process.env.EVAL_DATA;
const folder = named ?? dataBeside('.');
const missing = folder === undefined ? [] : missingFiles(folder);
await evaluate(missing.length === 0 ? folder : undefined);
if (folder === undefined) {
  console.error(`There are no labelled data beside this project: only its own examples were judged. ${HOW_TO_NAME_IT}`);
  process.exitCode = 1;
} else if (missing.length > 0) {
  console.error(`There are no labelled data in ${folder}: it lacks ${missing.join(', ')}. ${HOW_TO_NAME_IT}`);
  process.exitCode = 1;
}

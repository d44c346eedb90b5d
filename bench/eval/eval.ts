import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeHeaders } from './headers.js';
import { judgeIndustries } from './industries.js';
import { inversions, judgeIntents } from './intents.js';
import { report } from './report.js';
import { judgeTitles } from './titles.js';

/** Where the labelled data are looked for, if no folder is named. */
const DEFAULT_FOLDER = '../shared/data';

async function evaluate(folder: string): Promise<void> {
  report('titles.csv, the role rule', judgeTitles(folder));
  report('industries.csv, the industry rule', judgeIndustries(folder));
  const intents = await judgeIntents(folder);
  report('intents.jsonl, the local classifier', intents);
  reportIntents(intents);
  report('headers.csv, the columns of an upload', judgeHeaders(folder));
}

function reportIntents(intents: Awaited<ReturnType<typeof judgeIntents>>): void {
  const reversed = intents.filter(({ label, verdict }) => [label, verdict].sort().join() === 'HIGH,LOW').length;
  console.log(`HIGH taken for LOW or the reverse: ${reversed} of ${intents.length}`);
  const found = inversions(intents);
  console.log(`Inversions within a ranking group: ${found.length}`);
  for (const inversion of found) console.log(`  ${inversion}`);
}

const folder = process.argv[2] ?? DEFAULT_FOLDER;
if (existsSync(resolve(folder, 'titles.csv'))) {
  await evaluate(folder);
} else {
  console.error(
    `There are no labelled data in ${folder}. Name the folder that has titles.csv, industries.csv, intents.jsonl and ` +
      'headers.csv: npm run eval -- path/to/data',
  );
  process.exitCode = 1;
}

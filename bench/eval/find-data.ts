import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['titles.csv', 'industries.csv', 'intents.jsonl', 'headers.csv', 'csvs/manifest.json'];

/** Returns the files of labelled data that a folder lacks. */
export function missingFiles(folder: string): string[] {
  return FILES.filter((file) => !existsSync(join(folder, file)));
}

/** Returns a complete folder `data` within a sibling folder of the project; undefined where there is none. */
export function dataBeside(project: string): string | undefined {
  const beside = readdirSync(join(project, '..')).map((name) => join(project, '..', name, 'data'));
  return beside.find((folder) => missingFiles(folder).length === 0);
}

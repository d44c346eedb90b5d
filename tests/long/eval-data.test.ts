import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs `npm run eval` for the folder, without npm. */
async function run(): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = promisify(execFile)(process.execPath, ['--import', 'tsx', 'bench/eval/eval.ts', folder]);
  return command.then(
    (output) => ({ ...output, code: 0 }),
    (failure: { code: number; stdout: string; stderr: string }) => failure,
  );
}

it('names what is missing and fails, when the folder lacks some of the labelled data', async () => {
  await writeFile(join(folder, 'titles.csv'), 'title,label,also_ok,hard\n');
  const { code, stdout, stderr } = await run();
  expect(code).toBe(1);
  expect(stderr).toContain(
    `${folder}: it lacks industries.csv, intents.jsonl, headers.csv, csvs/manifest.json. Name the folder:`,
  );
  expect(stdout).toContain('own titles');
});

it('judges the labelled rows, when the folder has them', async () => {
  const lead = { role: 'CEO', company: '', industry: 'Banking', location: '', linkedin_bio: '' };
  const offer = { name: 'Vault', value_props: [], ideal_use_cases: ['Banks'] };
  const intent = { id: '1', offer, lead, label: 'HIGH', also_ok: 'MEDIUM|LOW', kind: 'thin', group: 'A', rank: 1 };
  await writeFile(join(folder, 'titles.csv'), 'title,label,also_ok,hard\nOwner,OTHER,,odd\n');
  await writeFile(join(folder, 'industries.csv'), 'lead_industry,icp_text,label,also_ok\nBank,"[""Banks""]",EXACT,\n');
  await writeFile(join(folder, 'headers.csv'), 'vendor,header_name,canonical,also_ok\nMade up,Job Title,role,\n');
  await writeFile(join(folder, 'intents.jsonl'), `${JSON.stringify(intent)}\n`);
  const file = { encoding: 'latin-1', delimiter: ';', header: ['Ort', 'Rolle'], records: 2, strict_ok: true };
  const manifest = [
    { ...file, file: 'right.csv', awkward: 'Latin-1' },
    { ...file, file: 'wrong.csv', records: 3, awkward: 'a row too few' },
  ];
  await mkdir(join(folder, 'csvs'));
  await writeFile(join(folder, 'csvs', 'manifest.json'), JSON.stringify(manifest));
  const rows = Buffer.from('Ort;Rolle\nKöln;CEO\n;;\nUlm;CTO\n', 'latin1');
  for (const name of ['right.csv', 'wrong.csv']) await writeFile(join(folder, 'csvs', name), rows);
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toMatch(/labelled files, how they are read +│ 2 +│ '0.500'/);
  expect(stdout).toContain(
    'should be right, is wrong: read as 2 rows below "Ort | Rolle", cut by ";", in WINDOWS_1252',
  );
  expect(stdout).toContain('should be OTHER, is DECISION_MAKER: "Owner" is a decision maker: an owner decides.');
  expect(stdout).toMatch(/labelled industries, the industry rule +│ 1 +│ '1.000'/);
});

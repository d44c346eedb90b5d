import { readdir } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

/** Has uploads of this test kept in a folder of their own, and answers what lists those that are there. */
export async function watchKeptUploads(): Promise<() => Promise<string[]>> {
  const folder = await temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return async () => (await readdir(folder)).filter((name) => name.startsWith('capacitor-'));
}

import { readdir } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

/** Keeps uploads of this test in a new folder, and returns a function that lists them. */
export async function watchKeptUploads(): Promise<() => Promise<string[]>> {
  const folder = await temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return async () => (await readdir(folder)).filter((name) => name.startsWith('capacitor-'));
}

import { access, constants, statfs } from 'node:fs/promises';

/** Bytes below which a disk counts as full. */
const LEAST_FREE = 64 * 1024 * 1024;

/** Returns why files cannot be written to these folders, without a path; null where they can. */
export async function diskFault(folders: readonly string[]): Promise<string | null> {
  const faults = await Promise.all(folders.map(folderFault));
  return faults.find((fault) => fault !== null) ?? null;
}

async function folderFault(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_FREE ? 'full' : null;
  } catch {
    return 'cannot be written to';
  }
}

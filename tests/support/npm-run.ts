import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script of package.json with these arguments on a database, and returns its output. */
export async function npmRun(databaseUrl: string, script: string, ...words: string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATABASE_URL: databaseUrl };
  return (await promisify(execFile)('npm', ['run', '--silent', script, '--', ...words], { cwd: ROOT, env })).stdout;
}

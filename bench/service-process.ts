import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The service as users run it: a process of its own. */
export type ServiceProcess = {
  readonly url: string;
  /** The most memory that it held so far, in MB; null where the system does not tell. */
  peakMemory(): number | null;
  stop(): Promise<void>;
};

// As `npm start` does it.
const START = ['--max-old-space-size=384', '--max-semi-space-size=4', '--import', 'tsx', 'src/main.ts'];

/** Starts the service on a free port with its database in a folder. */
export async function startServiceProcess(folder: string): Promise<ServiceProcess> {
  const env = { ...process.env, PORT: '0', DATABASE_URL: `file:${join(folder, 'leads.db')}`, GEMINI_API_KEY: '' };
  const child = spawn(process.execPath, START, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    url: await readUrl(child),
    peakMemory: () => peakMemory(child.pid),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function readUrl({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /listens on (\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
  });
}

function peakMemory(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

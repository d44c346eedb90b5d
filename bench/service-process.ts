import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process of the service, as users run it. */
export type ServiceProcess = {
  /** The URL of the service; for a worker, that of its database. */
  readonly url: string;
  /** The most memory that it has used, in MB; null where the system does not report it. */
  peakMemory(): number | null;
  /** The memory that it uses now, in MB; null where the system does not report it. */
  memory(): number | null;
  stop(): Promise<void>;
};

// The options of `npm start` and `npm run worker`.
const NODE = ['--max-old-space-size=384', '--max-semi-space-size=8'];
const READY = /(?:listens on|works on the runs of) (\S+)/;

/** Starts the service on a free port. */
export function startService(env: Record<string, string>): Promise<ServiceProcess> {
  return startProgram('dist/main.js', env);
}

/** Starts a worker, without HTTP. */
export function startWorker(env: Record<string, string>): Promise<ServiceProcess> {
  return startProgram('dist/worker.js', env);
}

/** Starts a program that prints its URL. */
export async function startProgram(program: string, env: Record<string, string>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [...NODE, ...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), program], {
    env: { ...process.env, PORT: '0', NODE_ENV: 'production', GEMINI_API_KEY: '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    url: await untilReady(child),
    peakMemory: () => memoryOf(child.pid, 'VmHWM'),
    memory: () => memoryOf(child.pid, 'VmRSS'),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = READY.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${text}`)));
  });
}

function memoryOf(pid: number | undefined, figure: 'VmHWM' | 'VmRSS'): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = new RegExp(`${figure}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

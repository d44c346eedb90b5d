import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Client, makeClient } from './client.js';
import { temporaryFolder } from './temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LISTENS = /^Lead scoring listens on (\S+)$/m;
const WORKS = /^Lead scoring works on the runs of (\S+)$/m;

type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** The service in a separate process. */
export type ServiceProcess = {
  /** Its working folder, which has its database by default. */
  readonly folder: string;
  /** Its output so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  readonly exit: Promise<Exit>;
  /** Sends it a signal and returns how it ended. */
  end(signal: NodeJS.Signals): Promise<Exit>;
  send(signal: NodeJS.Signals): void;
};

/** A process that serves requests. */
export type ListeningProcess = ServiceProcess & { readonly url: string; readonly client: Client };

export type ProcessOptions = {
  /** Variables in addition to PORT=0. */
  readonly env?: Record<string, string>;
  /** Its working folder; by default a new one, which is removed after the test. */
  readonly folder?: string;
  /** Runs `npm start` instead of node; it always runs in the project's folder. */
  readonly npm?: boolean;
  /** The program to run: by default the service. */
  readonly program?: 'main' | 'worker';
};

/** Returns the standard error of processes without the logs of requests and of the AI provider. */
export function faultsIn(...processes: readonly (ServiceProcess | undefined)[]): string {
  const lines = processes.flatMap((process) => process?.output.stderr.split('\n') ?? []);
  return lines
    .filter((line) => !/"msg":"(?:request|operation by WebSocket)"\}$|^\{"level":30,.*"sendsTo":/.test(line))
    .join('');
}

/** Starts the service as a process and waits until it listens; it is killed after the test. */
export async function startProcess(options: ProcessOptions = {}): Promise<ListeningProcess> {
  const service = await spawnProcess(options);
  const url = await waitFor(LISTENS, service);
  return { ...service, url, client: makeClient(url) };
}

/** Starts a worker as a process and waits until it is ready; it is killed after the test. */
export async function startWorkerProcess(options: ProcessOptions): Promise<ServiceProcess> {
  const worker = await spawnProcess({ ...options, program: 'worker' });
  await waitFor(WORKS, worker);
  return worker;
}

/** Starts the service as a process, without waiting. */
export async function spawnProcess({
  env,
  folder,
  npm,
  program = 'main',
}: ProcessOptions = {}): Promise<ServiceProcess> {
  const cwd = folder ?? (await temporaryFolder());
  const [command = '', ...values] = npm ? ['npm', 'start'] : [process.execPath, `${ROOT}dist/${program}.js`];
  const child = spawn(command, values, {
    cwd: npm ? ROOT : cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In its own process group, so that nothing that it started outlives the test.
    detached: true,
  });
  const exit = once(child, 'close').then(([code, signal]): Exit => ({ code, signal }));
  onTestFinished(async () => {
    killGroup(child);
    await exit;
  });
  const send = (signal: NodeJS.Signals) => void child.kill(signal);
  const end = (signal: NodeJS.Signals) => {
    send(signal);
    return exit;
  };
  return { folder: cwd, output: collectOutput(child), exit, send, end };
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

function collectOutput({ stdout, stderr }: ChildProcess) {
  const output = { stdout: '', stderr: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return output;
}

async function waitFor(words: RegExp, { output, exit }: ServiceProcess): Promise<string> {
  let ended: Exit | undefined;
  void exit.then((how) => {
    ended = how;
  });
  for (;;) {
    const url = words.exec(output.stdout)?.[1];
    if (url) return url;
    if (ended) throw new Error(`The process ended (${JSON.stringify(ended)}): ${output.stdout}${output.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

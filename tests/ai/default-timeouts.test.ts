import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makeClassifier } from '../../src/ai/make-classifier.js';
import { readConfig } from '../../src/config.js';
import { asking } from '../support/asking.js';
import { OFFER, someLead } from '../support/fake-gemini-setup.js';
import { startFakeOpenAi, verdicts } from '../support/fake-openai.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';

type SilentServer = {
  readonly env: Record<string, string>;
  /** Calls that came in, and that the client broke off. */
  readonly calls: { came: number; brokenOff: number };
};

/** Notes calls, and answers none. */
function noting(calls: SilentServer['calls']) {
  return (_: unknown, response: ServerResponse) => {
    calls.came += 1;
    response.once('close', () => {
      calls.brokenOff += 1;
    });
  };
}

async function silentGemini(): Promise<SilentServer> {
  const [gemini, calls] = [await openFakeGemini(), { came: 0, brokenOff: 0 }];
  gemini.reply(() => noting(calls));
  return { env: geminiEnv(gemini), calls };
}

async function silentModelServer(): Promise<SilentServer> {
  const [server, calls] = [await startFakeOpenAi(), { came: 0, brokenOff: 0 }];
  server.reply(() => noting(calls));
  return { env: openAiEnv(server.url), calls };
}

function openAiEnv(url: string) {
  return { AI_PROVIDER: 'openai', OPENAI_BASE_URL: url, OPENAI_MODEL: 'qwen3' };
}

/** From now on time passes by `vi.advanceTimersByTime` alone; what comes and goes by HTTP is real. */
function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextTurn();
}

it.each<[string, number, () => Promise<SilentServer>, Record<string, string>]>([
  ['Gemini', 30, silentGemini, {}],
  ['a model server', 300, silentModelServer, {}],
  ['a model server, where that is set', 3_600, silentModelServer, { AI_TIMEOUT_SECONDS: '3600' }],
])('breaks a call to %s off after %i s and not before', async (_, seconds, open, set) => {
  const { env, calls } = await open();
  const classifier = await makeClassifier(readConfig({ ...env, ...set }));
  const caller = new AbortController();
  holdTime();
  const classifying = classifier.classify(OFFER, [someLead()], asking(caller.signal));
  await until(() => calls.came === 1);
  vi.advanceTimersByTime(seconds * 1_000 - 1);
  await wait(50);
  expect(calls.brokenOff).toBe(0);
  vi.advanceTimersByTime(1);
  await until(() => calls.brokenOff === 1);
  caller.abort();
  await classifying;
});

it('takes an answer that a model server gives after 35 s', async () => {
  const server = await startFakeOpenAi();
  let answer: (() => void) | undefined;
  server.reply(() => (request, response) => {
    answer = () => void verdicts()(request, response);
  });
  const classifier = await makeClassifier(readConfig(openAiEnv(server.url)));
  holdTime();
  const classifying = classifier.classify(OFFER, [someLead({ id: 'a' })], asking());
  await until(() => answer !== undefined);
  vi.advanceTimersByTime(35_000);
  await wait(50);
  answer?.();
  expect((await classifying).answers.get('a')).toMatchObject({ ok: true, verdict: { model: 'qwen3-8b' } });
  expect(server.requests).toHaveLength(1);
});

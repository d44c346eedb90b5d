import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { geminiClassifier } from '../../src/ai/gemini/gemini-classifier.js';
import type { LeadToJudge } from '../../src/domain/intent-classifier.js';
import { asking } from '../support/asking.js';
import * as replies from '../support/fake-gemini-replies.js';
import { API_KEY, OFFER, setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const leads = (count: number): LeadToJudge[] => Array.from({ length: count }, (_, i) => someLead({ id: `lead-${i}` }));

/** Warnings that Node raises while a test runs, such as those of too many listeners. */
function collectWarnings(): Error[] {
  const warnings: Error[] = [];
  const collect = (warning: Error) => warnings.push(warning);
  process.on('warning', collect);
  onTestFinished(() => {
    process.off('warning', collect);
  });
  return warnings;
}

it('never has more calls under way than allowed, when many callers ask at once', async () => {
  const { gemini, classifier } = await setUpGemini({ concurrency: 3 });
  gemini.reply(() => replies.after(5, replies.verdicts()));
  const runs = [new AbortController().signal, new AbortController().signal];
  const asked = leads(20).map((lead, i) => classifier.classify(OFFER, [lead], asking(runs[i % 2])));
  await Promise.all(asked);
  expect(gemini.requests).toHaveLength(20);
  expect(gemini.mostAtOnce).toBe(3);
  expect(classifier.concurrency).toBe(3);
});

it('leaves no listener on the signal of the run and raises no warning, when many calls share it', async () => {
  const warnings = collectWarnings();
  const { gemini, classifier } = await setUpGemini({ concurrency: 30 });
  gemini.reply(({ leads: [lead] }) =>
    replies.after(50, lead?.role === null ? replies.modelText('no') : replies.verdicts()),
  );
  const { signal } = new AbortController();
  const mixed = leads(120).map((lead, i) => (i % 10 === 0 ? { ...lead, role: null } : lead));
  await Promise.all(mixed.map((lead) => classifier.classify(OFFER, [lead], asking(signal))));
  await wait(1);
  expect(gemini.mostAtOnce).toBeGreaterThan(10);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  expect(warnings).toEqual([]);
});

it('is interrupted by the reason of the signal at once, when that is aborted amid a call', async () => {
  const { gemini, classifier } = await setUpGemini();
  gemini.reply(() => replies.hang());
  const run = new AbortController();
  const asked = classifier.classify(OFFER, leads(1), asking(run.signal));
  while (gemini.requests.length === 0) await wait(1);
  const reason = new Error('The run was cancelled');
  run.abort(reason);
  expect(await asked).toMatchObject({ interruption: reason });
  expect(getEventListeners(run.signal, 'abort')).toHaveLength(0);
});

it('ends the call to Gemini, when the signal is aborted', async () => {
  const { gemini, classifier } = await setUpGemini();
  let closed = false;
  gemini.reply(() => (_, response) => {
    response.once('close', () => {
      closed = true;
    });
  });
  const run = new AbortController();
  const asked = classifier.classify(OFFER, leads(1), asking(run.signal));
  while (gemini.requests.length === 0) await wait(1);
  run.abort();
  await asked;
  await expect.poll(() => closed).toBe(true);
});

it('is interrupted by the reason of the signal at once, when that is aborted amid a wait', async () => {
  const { gemini } = await setUpGemini();
  gemini.reply(() => replies.rateLimited('100s'));
  const options = {
    apiKey: API_KEY,
    model: 'gemini-3.5-flash-lite',
    baseUrl: gemini.url,
    concurrency: 1,
    batchSize: 1,
  };
  const run = new AbortController();
  const asked = geminiClassifier(options).classify(OFFER, leads(1), asking(run.signal));
  while (gemini.requests.length === 0) await wait(1);
  await wait(20);
  const reason = new Error('The run was cancelled');
  run.abort(reason);
  expect(await asked).toMatchObject({ interruption: reason });
  await wait(1);
  expect(getEventListeners(run.signal, 'abort')).toHaveLength(0);
  expect(gemini.requests).toHaveLength(1);
});

it('is interrupted at once and asks nothing, when the signal is aborted while the lead waits for its turn', async () => {
  const { gemini, classifier } = await setUpGemini({ concurrency: 1 });
  gemini.next(replies.hang());
  const [first, second] = [new AbortController(), new AbortController()];
  const hanging = classifier.classify(OFFER, leads(1), asking(first.signal));
  while (gemini.requests.length === 0) await wait(1);
  const queued = classifier.classify(OFFER, leads(1), asking(second.signal));
  const reason = new Error('The run was cancelled');
  second.abort(reason);
  expect(await queued).toMatchObject({ interruption: reason });
  first.abort();
  await hanging;
  await classifier.classify(OFFER, leads(1), asking());
  expect(gemini.requests).toHaveLength(2);
});

it('is interrupted at once and asks nothing, when the signal was aborted before', async () => {
  const { gemini, classifier } = await setUpGemini();
  const reason = new Error('The run was cancelled');
  expect(await classifier.classify(OFFER, leads(1), asking(AbortSignal.abort(reason)))).toMatchObject({
    interruption: reason,
  });
  expect(gemini.requests).toHaveLength(0);
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CallObserver } from '../../src/ai/call-observer.js';
import { AiPausedError, AiRefusedError, type LeadToJudge } from '../../src/domain/intent-classifier.js';
import { asking } from '../support/asking.js';
import { eventually } from '../support/eventually.js';
import * as replies from '../support/fake-gemini-replies.js';
import { OFFER, setUpGemini, someLead } from '../support/fake-gemini-setup.js';
import { holdReplies } from '../support/held-replies.js';
import { skippingClock } from '../support/skipping-clock.js';

const leads = (count: number): LeadToJudge[] => Array.from({ length: count }, (_, i) => someLead({ id: `lead-${i}` }));

it('lets no call of any caller start before the delay that Gemini asked for has passed', async () => {
  const clock = skippingClock();
  const { gemini, classify } = await setUpGemini({ clock, concurrency: 4 });
  gemini.next(replies.rateLimited('60s'));
  const asked = [classify(someLead())];
  await eventually(() => clock.sleeping).toBe(1);
  asked.push(...leads(9).map((lead) => classify(lead)));
  clock.skip(50_000);
  await wait(100);
  expect(gemini.requests).toHaveLength(1);
  clock.skip(10_000);
  await Promise.all(asked);
  expect(gemini.requests).toHaveLength(11);
});

it('has half as many calls under way after a wave of refusals, and more again once they are answered', async () => {
  const { gemini, classify } = await setUpGemini({ concurrency: 8 });
  const first = holdReplies(replies.rateLimited('1s'));
  const [second, third] = [holdReplies(), holdReplies()];
  gemini.reply(() => (gemini.requests.length <= 8 ? first : gemini.requests.length <= 12 ? second : third).reply);
  const asked = Promise.all(leads(30).map((lead) => classify(lead)));
  await eventually(() => first.waiting).toBe(8);
  first.release();
  await eventually(() => second.waiting).toBe(4);
  await wait(50);
  expect(gemini.requests).toHaveLength(12);
  second.release();
  await eventually(() => third.waiting).toBe(5);
  await wait(50);
  expect(gemini.requests).toHaveLength(17);
  third.release();
  await asked;
  expect(gemini.requests).toHaveLength(38);
});

it.each([
  ['told to wait for long', replies.rateLimited('180s'), AiPausedError],
  ['refused for its key', replies.invalidKey(), AiRefusedError],
])('stops the calls of all callers, in flight and in the queue, when one is %s', async (_, reply, kind) => {
  const { gemini, classifier } = await setUpGemini({ concurrency: 3 });
  const held = holdReplies();
  const first = holdReplies(reply);
  gemini.next(first.reply);
  gemini.reply(() => held.reply);
  const asked = leads(9).map((lead) => classifier.classify(OFFER, [lead], asking()));
  await eventually(() => held.waiting + first.waiting).toBe(3);
  first.release();
  for (const { answers, interruption } of await Promise.all(asked)) {
    expect(answers.size).toBe(0);
    expect(interruption).toBeInstanceOf(kind);
  }
  await eventually(() => held.brokenOff).toBe(2);
  expect(gemini.requests).toHaveLength(3);
});

it('asks again, once the time of a long wait has come', async () => {
  const clock = skippingClock();
  const { gemini, classify } = await setUpGemini({ clock });
  gemini.next(replies.dailyQuotaUsedUp());
  const pause = await classify(someLead()).catch((error: unknown) => error);
  await expect(classify(someLead())).rejects.toEqual(pause);
  expect(gemini.requests).toHaveLength(1);
  clock.skip((pause as AiPausedError).resumesAt.getTime() - clock.now().getTime());
  expect((await classify(someLead())).answers.size).toBe(1);
});

it('keeps the answers that it has, and what they took, when it is told to wait for long', async () => {
  const { gemini, classifier } = await setUpGemini({ batchSize: 2 });
  const [first = someLead(), second = someLead()] = leads(2);
  gemini.next(
    replies.modelText(({ leads: [lead] }) => JSON.stringify({ verdicts: lead ? [replies.judgeByRole(lead)] : [] })),
    replies.dailyQuotaUsedUp(),
  );
  const { answers, tokens, interruption } = await classifier.classify(OFFER, [first, second], asking());
  expect([...answers.keys()]).toEqual([first.id]);
  expect(tokens).toEqual({ inputTokens: 100, outputTokens: 25, thoughtTokens: 5 });
  expect(interruption).toBeInstanceOf(AiPausedError);
});

it('asks again in a later call, when one was refused', async () => {
  const { gemini, classify } = await setUpGemini();
  gemini.next(replies.invalidKey());
  await expect(classify(someLead())).rejects.toBeInstanceOf(AiRefusedError);
  expect((await classify(someLead())).answers.size).toBe(1);
});

it('makes no request that its caller does not allow', async () => {
  const { gemini, classifier } = await setUpGemini();
  const reason = new Error('Enough.');
  let allowed = 1;
  const beforeRequest = async () => {
    allowed -= 1;
    if (allowed < 0) throw reason;
  };
  gemini.next(replies.serverError());
  const { signal } = new AbortController();
  const { answers, interruption } = await classifier.classify(OFFER, leads(1), { signal, beforeRequest });
  expect([answers.size, interruption]).toEqual([0, reason]);
  expect(gemini.requests).toHaveLength(1);
});

it('tells who watches how calls ended and that none is left in the queue', async () => {
  const outcomes: string[] = [];
  let [queue, waits] = [0, 0];
  const observer: CallObserver = {
    queued(change) {
      queue += change;
    },
    waited() {
      waits += 1;
    },
    ended: (outcome, { inputTokens }) => void outcomes.push(`${outcome} ${inputTokens}`),
  };
  const { gemini, classify } = await setUpGemini({ observer });
  gemini.next(
    ...[replies.rateLimited('1s'), replies.serverError(), replies.blockedPrompt(), replies.modelText('no')],
    replies.verdicts(),
    replies.invalidKey(),
  );
  await classify(someLead());
  await classify(someLead()).catch(() => null);
  expect(outcomes).toEqual(['rate_limited 0', 'unavailable 0', 'blocked 100', 'unusable 100', 'ok 100', 'refused 0']);
  expect([queue, waits]).toEqual([0, 6]);
});

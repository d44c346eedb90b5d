import { describe, expect, it } from 'vitest';
import { NO_TOKENS } from '../../src/domain/intent-classifier.js';
import type { FakeReply } from '../support/fake-gemini-replies.js';
import * as replies from '../support/fake-gemini-replies.js';
import { setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const A = someLead({ id: 'a', role: 'Head of Logistics' });
const B = someLead({ id: 'b', role: 'Fleet Manager' });
const C = someLead({ id: 'c', role: 'Driver' });

const good = { id: '1', reasoning: 'Runs the vans.', intent: 'HIGH' };
const verdictsOf = (...verdicts: readonly unknown[]) => replies.modelText(JSON.stringify({ verdicts }));

describe('a reply that holds a verdict for each lead', () => {
  it("is joined to the leads by their ids, whatever its order, and names the model's version", async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.next(
      replies.modelText(({ leads }) => JSON.stringify({ verdicts: leads.map(replies.judgeByRole).toReversed() })),
    );
    const { answers } = await classify(A, B, C);
    const verdicts = [...answers].map(([id, answer]) => [id, answer.ok && answer.verdict.intent]);
    expect(Object.fromEntries(verdicts)).toEqual({ a: 'HIGH', b: 'MEDIUM', c: 'LOW' });
    expect(answers.get('a')).toEqual({
      ok: true,
      verdict: {
        intent: 'HIGH',
        reasoning: 'Head of Logistics makes it HIGH.',
        evidence: [{ field: 'ROLE', quote: 'Head of Logistics' }],
        confidence: 'LIKELY',
        grounded: true,
        model: replies.FAKE_MODEL_VERSION,
      },
    });
    expect(gemini.requests).toHaveLength(1);
  });

  it('names the configured model when it does not say which model answered', async () => {
    const { gemini, judge } = await setUpGemini();
    const content = { parts: [{ text: JSON.stringify({ verdicts: [good] }) }] };
    gemini.next(replies.rawBody(200, JSON.stringify({ candidates: [{ content }] })));
    expect(await judge()).toMatchObject({ ok: true, verdict: { model: 'gemini-3.5-flash-lite' } });
  });

  it.each([' high\n', 'High', 'HIGH', '\thIgH '])('is read when its intent is spelt %j', async (intent) => {
    const { gemini, judge } = await setUpGemini();
    gemini.next(verdictsOf({ ...good, intent }));
    expect(await judge()).toMatchObject({ ok: true, verdict: { intent: 'HIGH' } });
    expect(gemini.requests).toHaveLength(1);
  });

  it('has its reasoning put into one paragraph of bounded length, of characters that a database takes', async () => {
    const { gemini, judge } = await setUpGemini();
    gemini.next(verdictsOf({ ...good, reasoning: `  Runs\u0000 the\n\n vans\uD800. ${'🚚'.repeat(2_000)}` }));
    const answer = await judge();
    const reasoning = answer?.ok ? answer.verdict.reasoning : '';
    expect(reasoning).toMatch(/^Runs the vans \. 🚚+…$/u);
    expect([...reasoning]).toHaveLength(1_000);
  });
});

describe('a reply without a usable verdict', () => {
  const unusable: [string, FakeReply][] = [
    ['is no JSON', replies.rawBody(200, '<html>')],
    ['is empty', replies.rawBody(200, '')],
    ['is null', replies.rawBody(200, 'null')],
    ['is an empty object', replies.rawBody(200, '{}')],
    ['is of another form', replies.rawBody(200, '{"candidates":"none"}')],
    ['has no candidate', replies.rawBody(200, '{"candidates":[]}')],
    ['has a candidate without content', replies.withoutText('STOP')],
    ['has blank text', replies.modelText(' ')],
    ['has text that is no JSON', replies.modelText('HIGH')],
    ['has JSON of another form', replies.modelText('[{"id":"1","intent":"HIGH"}]')],
    ['was cut off', replies.modelText('{"verdicts":[{"id":"1","reasoning":"Runs', 'MAX_TOKENS')],
    ['was cut off after a whole verdict', replies.modelText(JSON.stringify({ verdicts: [good] }), 'MAX_TOKENS')],
    ['was cut off while thinking', replies.withoutText('MAX_TOKENS')],
    ['ended for an unheard-of reason', replies.withoutText('OTHER')],
    ['has no verdict', verdictsOf()],
    ['names an unknown id', verdictsOf({ ...good, id: '2' })],
    ['names an id that is nearly right', verdictsOf({ ...good, id: ' 1' })],
    ['names our own id', verdictsOf({ ...good, id: 'lead-a' })],
    ['names no id', verdictsOf({ reasoning: 'Runs the vans.', intent: 'HIGH' })],
    ['names the lead twice', verdictsOf(good, { ...good, intent: 'LOW' })],
    ['names the lead twice, once without an intent', verdictsOf(good, { id: '1' })],
    ['has an unknown intent', verdictsOf({ ...good, intent: 'VERY HIGH' })],
    ['has an empty intent', verdictsOf({ ...good, intent: '' })],
    ['has no intent', verdictsOf({ id: '1', reasoning: 'HIGH' })],
    ['has blank reasoning', verdictsOf({ ...good, reasoning: ' \n' })],
    ['has reasoning without a word', verdictsOf({ ...good, reasoning: '…' })],
    ['has no reasoning', verdictsOf({ id: '1', intent: 'HIGH' })],
  ];

  it.each(unusable)('is asked again, not guessed at, when it %s', async (_, reply) => {
    const { gemini, judge } = await setUpGemini();
    gemini.next(
      reply,
      replies.verdicts(() => ({ intent: 'LOW' })),
    );
    expect(await judge()).toMatchObject({ ok: true, verdict: { intent: 'LOW' } });
    expect(gemini.requests).toHaveLength(2);
  });

  it.each(unusable)('fails the lead, when it %s each of six times', async (_, reply) => {
    const { gemini, judge } = await setUpGemini();
    gemini.reply(() => reply);
    const answer = await judge();
    expect(answer).toMatchObject({ ok: false, failure: { code: 'UNUSABLE_REPLY', attempts: 6 } });
    expect(gemini.requests).toHaveLength(6);
  });

  it.each<[string, FakeReply]>([
    ['the prompt is blocked', replies.blockedPrompt()],
    ['the prompt is blocked for safety', replies.blockedPrompt('SAFETY')],
    ['the answer is stopped for safety', replies.withoutText('SAFETY')],
    ['the answer is stopped midway', replies.modelText(JSON.stringify({ verdicts: [good] }), 'PROHIBITED_CONTENT')],
  ])('says that the provider refused the text, when %s each time', async (_, reply) => {
    const { gemini, judge } = await setUpGemini();
    gemini.reply(() => reply);
    expect(await judge()).toMatchObject({ ok: false, failure: { code: 'BLOCKED', attempts: 6 } });
  });
});

describe('a reply that answers for some of the leads', () => {
  it.each<[string, FakeReply]>([
    ['leaves one out', verdictsOf(good, { ...good, id: '3' })],
    ['has an unknown intent', verdictsOf(good, { ...good, id: '2', intent: 'WARM' }, { ...good, id: '3' })],
    [
      'names one twice',
      verdictsOf(good, { ...good, id: '2' }, { ...good, id: '2', intent: 'LOW' }, { ...good, id: '3' }),
    ],
    ['names a stranger', verdictsOf(good, { ...good, id: '9' }, { ...good, id: '3' })],
  ])('is kept for them, and only the rest is asked again, when it %s', async (_, reply) => {
    const { gemini, classify } = await setUpGemini();
    gemini.next(reply);
    const { answers } = await classify(A, B, C);
    expect(gemini.requests.map(({ leads }) => leads.map(({ role }) => role))).toEqual([
      [A.role, B.role, C.role],
      [B.role],
    ]);
    expect([...answers.values()].filter(({ ok }) => ok)).toHaveLength(3);
    expect(answers.get('b')).toMatchObject({ verdict: { intent: 'MEDIUM' } });
  });

  it.each([2, 3, 10, 50])(
    'costs none of its %i leads a verdict but the one that spoils the whole reply',
    async (count) => {
      const { gemini, classify } = await setUpGemini();
      const leads = Array.from({ length: count }, (_, place) =>
        someLead({ id: `lead-${place}`, company: String(place) }),
      );
      for (const spoilt of [replies.blockedPrompt(), replies.modelText('no'), replies.serverError()]) {
        for (const bad of ['0', String(count - 1)]) {
          gemini.reply(({ leads }) => (leads.some(({ company }) => company === bad) ? spoilt : replies.verdicts()));
          const { answers } = await classify(...leads);
          const failed = leads.filter(({ id }) => !answers.get(id)?.ok);
          expect(failed.map(({ company }) => company)).toEqual([bad]);
          expect(answers.get(failed[0]?.id ?? '')).toMatchObject({ failure: { attempts: 6 } });
        }
      }
    },
  );

  it('is followed by halves, then by single leads, when it cannot be used', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(() => replies.modelText('no'));
    await classify(...Array.from({ length: 20 }, (_, place) => someLead({ id: String(place) })));
    const sizes = (attempt: number) =>
      gemini.requests.filter(({ body }) => body.generationConfig.seed === attempt).map(({ leads }) => leads.length);
    const singly = Array.from({ length: 20 }, () => 1);
    expect([1, 2, 3, 4, 5, 6].map(sizes)).toEqual([[20], [10, 10], [5, 5, 5, 5], singly, singly, singly]);
  });

  it('asks about the good ones by themselves, when one of them spoils the whole reply', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(({ leads }) =>
      leads.some(({ role }) => role === B.role) ? replies.blockedPrompt() : replies.verdicts(),
    );
    const { answers } = await classify(A, B, C);
    expect(answers.get('a')).toMatchObject({ ok: true, verdict: { intent: 'HIGH' } });
    expect(answers.get('b')).toMatchObject({ ok: false, failure: { code: 'BLOCKED', attempts: 6 } });
    expect(answers.get('c')).toMatchObject({ ok: true, verdict: { intent: 'LOW' } });
    expect(gemini.requests.map(({ leads }) => leads.length)).toEqual([3, 2, 1, 1, 1, 1, 1, 1]);
  });
});

it('adds up what all calls took, also those without a verdict', async () => {
  const { gemini, classify } = await setUpGemini();
  gemini.next(
    replies.withoutText('MAX_TOKENS'),
    replies.blockedPrompt(),
    replies.serverError(),
    replies.rawBody(200, '{}'),
  );
  expect((await classify(A)).tokens).toEqual({ inputTokens: 300, outputTokens: 75, thoughtTokens: 15 });
  expect(gemini.requests).toHaveLength(5);
});

it('asks nothing, when there is no lead', async () => {
  const { gemini, classify } = await setUpGemini();
  expect(await classify()).toMatchObject({ answers: new Map(), tokens: NO_TOKENS, interruption: null });
  expect(gemini.requests).toHaveLength(0);
});

import { describe, expect, it } from 'vitest';
import { AiPausedError, AiRefusedError, type LeadToJudge } from '../../src/domain/intent-classifier.js';
import { asking } from '../support/asking.js';
import type { FakeReply } from '../support/fake-gemini-replies.js';
import * as replies from '../support/fake-gemini-replies.js';
import { OFFER, setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const TOO_LARGE = 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).';
const leads = (count: number): LeadToJudge[] =>
  Array.from({ length: count }, (_, place) => someLead({ id: `lead-${place}`, company: String(place) }));
const badRequest = (message: string) => replies.googleError(400, 'INVALID_ARGUMENT', message);

describe('a bad request', () => {
  it.each([
    ['for what a lead holds', badRequest('Request contains an invalid argument.')],
    ['for its size', badRequest(TOO_LARGE)],
    ['as too large', replies.rawBody(413, 'Request Entity Too Large', 'text/plain')],
  ])('is asked again in halves %s, and fails the one lead that fails alone', async (_, reply) => {
    const { gemini, classify, waits } = await setUpGemini();
    gemini.reply(({ leads }) => (leads.some(({ company }) => company === '3') ? reply : replies.verdicts()));
    const { answers } = await classify(...leads(8));
    expect([...answers].filter(([, { ok }]) => !ok).map(([id]) => id)).toEqual(['lead-3']);
    expect(gemini.requests.map(({ leads }) => leads.length)).toEqual([8, 4, 4, 2, 2, 1, 1]);
    expect(waits).toEqual([]);
  });

  it('tells the lead what Gemini says', async () => {
    const { gemini, judge } = await setUpGemini();
    gemini.reply(() => badRequest(TOO_LARGE));
    expect(await judge()).toEqual({
      ok: false,
      failure: {
        code: 'BLOCKED',
        message: `Gemini does not accept this request (HTTP 400). It says: ${TOO_LARGE} Asked only about this lead; the next run asks again.`,
        attempts: 1,
      },
    });
  });

  it('costs no lead a verdict, where the request was too large with several', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(({ leads }) => (leads.length > 2 ? badRequest(TOO_LARGE) : replies.verdicts()));
    expect([...(await classify(...leads(10))).answers.values()].every(({ ok }) => ok)).toBe(true);
  });

  it('ends the run where 20 leads in a row are rejected, each alone', async () => {
    const { gemini, classifier } = await setUpGemini();
    gemini.reply(() => badRequest('Thinking is not for this model.'));
    const { interruption } = await classifier.classify(OFFER, leads(50), asking());
    expect(interruption).toBeInstanceOf(AiRefusedError);
    expect(String(interruption)).toMatch(/Thinking is not for this model\. It rejected 20 leads in a row/);
  });
});

describe('an overload', () => {
  it('holds the calls of all leads', async () => {
    const { gemini, classify, waits } = await setUpGemini({ concurrency: 1 });
    gemini.next(replies.serverError(503));
    const [first, second] = leads(2);
    await Promise.all([first, second].map((lead) => classify(lead ?? someLead())));
    expect(waits).toEqual([1_500]);
    expect(gemini.requests).toHaveLength(3);
  });
});

describe('a quota', () => {
  const spent: [string, FakeReply, RegExp][] = [
    [
      'has no requests of this model in it',
      replies.googleError(
        429,
        'RESOURCE_EXHAUSTED',
        'Quota exceeded for metric: free_tier_requests, limit: 0, model: gemini-3-pro',
      ),
      /limit: 0, model: gemini-3-pro/,
    ],
    [
      'rests on credit that is used up',
      replies.googleError(429, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted. Please go to AI Studio.'),
      /credits are depleted/,
    ],
  ];

  it.each(spent)('ends the run at once with what Gemini says, where it %s', async (_, reply, words) => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(() => reply);
    const error = await classify(someLead()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AiRefusedError);
    expect(String(error)).toMatch(words);
    expect(gemini.requests).toHaveLength(1);
  });

  it('is waited for where a usual limit is reached, however like it sounds', async () => {
    const { gemini, judge } = await setUpGemini();
    const usual = 'You exceeded your current quota, please check your plan and billing details. limit: 0.5, limit: 200';
    gemini.next(replies.googleError(429, 'RESOURCE_EXHAUSTED', usual));
    expect(await judge()).toMatchObject({ ok: true });
  });

  it('of a day lets the run wait, with what Gemini says', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(() => replies.dailyQuotaUsedUp());
    const error = await classify(someLead()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AiPausedError);
    expect(String(error)).toContain('It says: You exceeded your current quota.');
  });

  it('tells its delay in its sentence, where it tells it nowhere else', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.next(replies.googleError(429, 'RESOURCE_EXHAUSTED', 'Please retry in 34.07s.'));
    await judge();
    expect(waits).toEqual([34_070]);
  });
});

it('says of a retired model what Google says', async () => {
  const { gemini, classify } = await setUpGemini();
  gemini.reply(() => replies.googleError(404, 'NOT_FOUND', 'This model models/x is no longer available. Use y.'));
  await expect(classify(someLead())).rejects.toThrow(/has no model .* no longer available\. Use y\. Set GEMINI_MODEL/);
});

it('finds curly quotes and dashes of the lead in a quote that has straight ones', async () => {
  const { gemini, judge } = await setUpGemini();
  const need = replies.yes('linkedin_bio', 'I\'m looking - "now"');
  gemini.reply(() => replies.verdicts(() => ({ need, authority: { answer: 'no', quote: null, field: null } })));
  const answer = await judge(someLead({ linkedinBio: 'Today I’m looking – “now”.' }));
  expect(answer).toMatchObject({ verdict: { grounded: true, evidence: [{ quote: 'I’m looking – “now”' }] } });
});

it('waits longer than the usual time, where it is told to', async () => {
  const { gemini, judge } = await setUpGemini({ timeoutMs: 2_000 });
  gemini.reply(() => replies.after(300, replies.verdicts()));
  expect(await judge()).toMatchObject({ ok: true });
});

describe('the text of a lead', () => {
  it('stands in a request with its beginning and its end, where it is very long', async () => {
    const { gemini, judge } = await setUpGemini();
    await judge(someLead({ linkedinBio: `Begins ${'🚚'.repeat(20_000)} ends` }));
    const bio = gemini.requests[0]?.leads[0]?.linkedin_bio ?? '';
    expect(bio).toMatch(/^Begins 🚚.* \[…\] .*🚚 ends$/u);
    expect(bio.length).toBeLessThan(4_100);
    expect(bio.isWellFormed()).toBe(true);
    expect(gemini.requests[0]?.body.systemInstruction.parts[0]?.text).toContain('with […] between them');
  });

  it('is estimated at a token for a character, in scripts where that is what it takes', async () => {
    const { classifier } = await setUpGemini();
    const tokens = (linkedinBio: string) => classifier.estimate(OFFER, [someLead({ linkedinBio })]).inputTokens;
    const none = tokens('');
    for (const script of ['物流部長', 'ロジスティ', '물류부장'])
      expect(tokens(script.repeat(100)) - none).toBe(script.length * 100);
    expect(tokens('fleet '.repeat(100)) - none).toBe(150);
  });
});

describe('the check', () => {
  it('names the models, where the one that is set is none of them', async () => {
    const { gemini, classifier } = await setUpGemini();
    gemini.list(['gemini-9', 'gemini-9-pro']);
    expect(await classifier.check(new AbortController().signal)).toEqual({
      ok: false,
      text: 'Gemini has no such model: "gemini-3.5-flash-lite". It offers gemini-9, gemini-9-pro. Set GEMINI_MODEL to one of them.',
    });
  });

  it('says that the key is refused', async () => {
    const { gemini, classifier } = await setUpGemini();
    gemini.list({
      status: 400,
      body: { error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT' } },
    });
    const found = await classifier.check(new AbortController().signal);
    expect(found).toMatchObject({ ok: false, text: expect.stringMatching(/^Gemini refuses the API key/) });
    expect(gemini.requests).toHaveLength(0);
  });
});

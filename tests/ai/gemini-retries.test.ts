import { describe, expect, it } from 'vitest';
import { AiPausedError, AiRefusedError } from '../../src/domain/intent-classifier.js';
import type { FakeReply } from '../support/fake-gemini-replies.js';
import * as replies from '../support/fake-gemini-replies.js';
import { API_KEY, NOON, setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const overloads: [string, string, FakeReply][] = [
  ['limits the rate', 'RATE_LIMITED', replies.rateLimited('1s')],
  ['limits the rate without a delay', 'RATE_LIMITED', replies.rateLimited()],
  ['limits the rate without a word', 'RATE_LIMITED', replies.rawBody(429, '', 'text/plain')],
  ['answers 503', 'UNAVAILABLE', replies.serverError(503)],
];

const errors: [string, string, FakeReply][] = [
  ['answers 500', 'UNAVAILABLE', replies.serverError(500)],
  ["answers a proxy's 502", 'UNAVAILABLE', replies.rawBody(502, '<html>Bad gateway', 'text/html')],
  ['answers 408', 'UNAVAILABLE', replies.rawBody(408, '', 'text/plain')],
  ['resets the connection', 'UNAVAILABLE', replies.connectionReset()],
  [
    'resets the connection amid its answer',
    'UNAVAILABLE',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 999 });
      response.write('{', () => response.destroy());
    },
  ],
];

const passing = [...overloads, ...errors];

describe('a failure that may pass', () => {
  it.each(passing)('is followed by another attempt, when Gemini %s', async (_, _code, reply) => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.next(reply, reply);
    expect(await judge()).toMatchObject({ ok: true, verdict: { intent: 'HIGH' } });
    expect(gemini.requests).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it.each(errors)('fails the lead and no other, when Gemini %s six times, as %s', async (_, code, reply) => {
    const { gemini, classifier, judge, classify } = await setUpGemini();
    gemini.reply(({ leads }) => (leads[0]?.company === null ? reply : replies.verdicts()));
    expect(await judge(someLead({ company: null }))).toMatchObject({ ok: false, failure: { code, attempts: 6 } });
    expect(gemini.requests).toHaveLength(6);
    expect((await classify(someLead())).answers.get('lead-a')).toMatchObject({ ok: true });
    expect(classifier.provider).toBe('GEMINI');
  });

  it.each(overloads)(
    'is outlasted for five minutes, when Gemini %s, and fails the lead then, as %s',
    async (_, code, reply) => {
      const { gemini, judge, waits } = await setUpGemini({ random: () => 0.5 });
      gemini.reply(() => reply);
      expect(await judge()).toMatchObject({ ok: false, failure: { code, attempts: 24 } });
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(5 * 60_000);
    },
  );

  it('counts no overload among the six attempts that a lead has', async () => {
    const { gemini, judge } = await setUpGemini();
    gemini.next(
      ...Array.from({ length: 8 }, () => replies.serverError(503)),
      ...Array.from({ length: 5 }, () => replies.serverError(500)),
    );
    expect(await judge()).toMatchObject({ ok: true });
  });

  it('is a timeout, when Gemini does not answer in time', async () => {
    const { gemini, judge } = await setUpGemini({ timeoutMs: 30 });
    gemini.reply(() => replies.hang());
    expect(await judge()).toEqual({
      ok: false,
      failure: {
        code: 'TIMEOUT',
        message: 'Gemini gave no answer within 0.03 s. Asked 6 times; the next run asks again.',
        attempts: 6,
      },
    });
  });

  it('is a timeout, when Gemini begins to answer and does not end', async () => {
    const { gemini, judge } = await setUpGemini({ timeoutMs: 30 });
    gemini.reply(() => (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    expect(await judge()).toMatchObject({ ok: false, failure: { code: 'TIMEOUT' } });
  });

  it('is named as the network, when nobody listens at the address', async () => {
    const { gemini, judge } = await setUpGemini();
    await gemini.close();
    const answer = await judge();
    expect(answer).toMatchObject({ ok: false, failure: { code: 'UNAVAILABLE' } });
    expect(answer?.ok === false && answer.failure.message).toMatch(/cannot be reached \(ECONNREFUSED\)/);
  });

  it('tells a person what happened in plain words, without the wire format', async () => {
    const { gemini, judge } = await setUpGemini();
    for (const [, , reply] of passing) {
      gemini.reply(() => reply);
      const answer = await judge();
      expect(answer?.ok === false && answer.failure.message).toMatch(
        /^Gemini [^{}<>"]+\. Asked (?:6|24) times; [^{}<>"]+\.$/,
      );
    }
  });
});

describe('the wait between attempts', () => {
  it('doubles its range after each failure, and chance picks a point in it', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.reply(() => replies.serverError());
    await judge();
    expect(waits).toEqual([375, 750, 1_500, 3_000, 6_000]);
  });

  it('never grows beyond half a minute by itself', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.reply(() => replies.rateLimited());
    await judge();
    expect(waits.slice(0, 7)).toEqual([1_500, 3_000, 6_000, 12_000, 22_500, 22_500, 22_500]);
  });

  it('is what Gemini asks for, where that is longer', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.next(replies.rateLimited('34.5s'), replies.rateLimited('0.2s'), replies.rateLimited('119s'));
    await judge();
    expect(waits).toEqual([34_500, 3_000, 119_000]);
  });

  it('is short after a reply that cannot be used', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    gemini.reply(() => replies.modelText('no'));
    await judge();
    expect(Math.max(...waits)).toBeLessThan(1_000);
  });

  it('is read from an error without a JSON content type, and from one in a list, too', async () => {
    const { gemini, judge, waits } = await setUpGemini();
    const error = {
      code: 429,
      details: [
        { '@type': 'x', other: 1 },
        { '@type': 'RetryInfo', retryDelay: '40s' },
      ],
    };
    gemini.next(
      replies.rawBody(429, JSON.stringify({ error }), 'text/plain'),
      replies.rawBody(429, JSON.stringify([{ error }])),
    );
    await judge();
    expect(waits).toEqual([40_000, 40_000]);
  });

  it('changes the seed, so that the model does not repeat itself', async () => {
    const { gemini, judge } = await setUpGemini();
    gemini.next(replies.modelText('no'), replies.modelText('no'));
    await judge();
    expect(gemini.requests.map(({ body }) => body.generationConfig.seed)).toEqual([1, 2, 3]);
  });
});

describe('a pause', () => {
  async function pausedBy(reply: FakeReply) {
    const { gemini, classify, waits } = await setUpGemini();
    gemini.reply(() => reply);
    const error = await classify(someLead()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AiPausedError);
    expect(gemini.requests).toHaveLength(1);
    expect(waits).toEqual([]);
    return error as AiPausedError;
  }

  it('lasts to the next midnight Pacific time, when the quota of the day is used up', async () => {
    const { resumesAt, message } = await pausedBy(replies.dailyQuotaUsedUp('34s'));
    expect(resumesAt).toEqual(new Date(NOON + 12 * 3_600_000));
    expect(message).toMatch(/daily quota .* used up.* 2026-07-02T07:00:00.000Z/);
  });

  it('lasts as long as Gemini says, when the quota of the day is used up and it says how long', async () => {
    expect((await pausedBy(replies.dailyQuotaUsedUp('7200s'))).resumesAt).toEqual(new Date(NOON + 7_200_000));
  });

  it('takes the place of a wait of more than two minutes', async () => {
    const { resumesAt, message } = await pausedBy(replies.rateLimited('121s'));
    expect(resumesAt).toEqual(new Date(NOON + 121_000));
    expect(message).toMatch(/asks to wait/);
  });
});

describe('a refusal', () => {
  async function refusedBy(reply: FakeReply): Promise<string> {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(() => reply);
    const error = await classify(someLead()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AiRefusedError);
    expect(gemini.requests).toHaveLength(1);
    return (error as AiRefusedError).message;
  }

  it.each<[string, FakeReply, RegExp]>([
    ['an invalid key', replies.invalidKey(), /refuses the API key .*Set GEMINI_API_KEY/],
    ['no valid key', replies.googleError(401, 'UNAUTHENTICATED', 'No.'), /refuses the API key .*Set GEMINI_API_KEY/],
    [
      'an expired key',
      replies.googleError(400, 'INVALID_ARGUMENT', 'API key expired. Renew it.'),
      /refuses the API key/,
    ],
    [
      'a key without rights',
      replies.googleError(403, 'PERMISSION_DENIED', 'API disabled'),
      /API disabled\. .*GEMINI_API_KEY/,
    ],
    ['an unknown model', replies.unknownModel(), /no model "gemini-3.5-flash-lite".*Set GEMINI_MODEL/],
    [
      'the place',
      replies.googleError(400, 'FAILED_PRECONDITION', 'Location not supported.'),
      /HTTP 400.*Location not supp/,
    ],
    ['the address', replies.rawBody(405, '<html>No.</html>', 'text/html'), /HTTP 405/],
    ['a redirect', replies.rawBody(302, '', 'text/html'), /GOOGLE_GEMINI_BASE_URL/],
  ])('is not asked again, and says what to do, when it is of %s', async (_, reply, words) => {
    const message = await refusedBy(reply);
    expect(message).toMatch(words);
    expect(message).not.toMatch(/[{}<>]/);
  });

  it.each(['', '   ', 'two\nlines', 'has space', 'naïve', '🔑'])(
    'needs no call, when the key is %j',
    async (apiKey) => {
      const { gemini, classify } = await setUpGemini({ apiKey });
      await expect(classify(someLead())).rejects.toThrow(/Set GEMINI_API_KEY to the key and nothing else/);
      await expect(classify(someLead())).rejects.toBeInstanceOf(AiRefusedError);
      expect(gemini.requests).toHaveLength(0);
    },
  );

  it('does not concern a key with white space around it', async () => {
    const { gemini, judge } = await setUpGemini({ apiKey: `\n${API_KEY}\r\n` });
    expect(await judge()).toMatchObject({ ok: true });
    expect(gemini.requests[0]?.headers['x-goog-api-key']).toBe(API_KEY);
  });

  it.each([{ model: '../secrets' }, { model: '' }, { baseUrl: 'nonsense' }, { apiKey: 'auth_tokens/x' }])(
    'names the settings, when no request can be made of %j',
    async (options) => {
      const { gemini, classify } = await setUpGemini(options);
      await expect(classify(someLead())).rejects.toThrow(/GEMINI_MODEL, GEMINI_API_KEY and GOOGLE_GEMINI_BASE_URL/);
      expect(gemini.requests).toHaveLength(0);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { AiPausedError, AiRefusedError } from '../../src/domain/intent-classifier.js';
import { someLead } from '../support/fake-gemini-setup.js';
import * as fake from '../support/fake-openai.js';
import { setUpOpenAi } from '../support/fake-openai-setup.js';

const A = someLead({ id: 'a', role: 'Head of Logistics' });
const B = someLead({ id: 'b', role: 'Fleet Manager' });
const C = someLead({ id: 'c', role: 'Driver' });

const formatsOf = (requests: readonly fake.ChatRequest[]) =>
  requests.map(({ body }) => body.response_format?.type ?? 'text');

describe('a request to a model server', () => {
  it('holds the instructions with the schema, and the document of the leads, and nothing that not every server knows', async () => {
    const { server, judge } = await setUpOpenAi({ apiKey: 'a-key-of-ours' });
    await judge();
    const [{ headers, body, leads } = { headers: {}, body: null, leads: [] }] = server.requests;
    expect(Object.keys(body ?? {}).sort()).toEqual(['messages', 'model', 'response_format']);
    expect(body?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(body?.messages[0]?.content).toMatch(/You qualify sales leads.*"counterEvidence":\{"type":"object"/s);
    expect(body?.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(headers.authorization).toBe('Bearer a-key-of-ours');
    expect(headers['accept-encoding']).toBe('identity');
    expect(leads).toMatchObject([{ id: '1', role: 'Head of Logistics' }]);
  });

  it('is answered with verdicts that name the model that the server names, and what they took', async () => {
    const { classify } = await setUpOpenAi();
    const { answers, tokens } = await classify(A, B, C);
    expect([...answers.values()].map((answer) => answer.ok && answer.verdict.intent)).toEqual([
      'HIGH',
      'MEDIUM',
      'LOW',
    ]);
    expect(answers.get('a')).toMatchObject({ verdict: { model: 'qwen3-8b', grounded: true } });
    expect(tokens).toEqual({ inputTokens: 100, outputTokens: 25, thoughtTokens: 5 });
  });
});

describe('a server without JSON schema', () => {
  const onlyJsonMode = ({ body }: fake.ChatRequest) =>
    body.response_format?.type === 'json_schema'
      ? fake.chatError(400, "'response_format.type' must be 'json_object' or 'text'.")
      : fake.verdicts();

  it('is asked in JSON mode, and from then on at once', async () => {
    const { server, classify } = await setUpOpenAi();
    server.reply(onlyJsonMode);
    for (const lead of [A, B, C]) expect((await classify(lead)).answers.get(lead.id)).toMatchObject({ ok: true });
    expect(formatsOf(server.requests)).toEqual(['json_schema', 'json_object', 'json_object', 'json_object']);
  });

  it.each([
    fake.chatError(422, 'Extra inputs are not permitted.'),
    fake.answering(500, { error: 'failed to parse grammar' }),
    fake.rawBody(400, '', 'text/plain'),
  ])('is found out whatever it answers', async (refusal) => {
    const { server, judge } = await setUpOpenAi();
    server.reply(({ body }) => (body.response_format ? refusal : fake.verdicts()));
    expect(await judge()).toMatchObject({ ok: true });
    expect(formatsOf(server.requests)).toEqual(['json_schema', 'json_object', 'text']);
  });

  it('is not taken for one where a lead is rejected in every format', async () => {
    const { server, classify } = await setUpOpenAi();
    server.reply(({ leads }) => (leads[0]?.role === A.role ? fake.chatError(400, 'Too long.') : fake.verdicts()));
    expect((await classify(A)).answers.get('a')).toMatchObject({ ok: false, failure: { code: 'BLOCKED' } });
    await classify(B);
    expect(formatsOf(server.requests)).toEqual(['json_schema', 'json_object', 'text', 'json_schema']);
  });
});

describe('what a model wrote', () => {
  const reply = (leads: fake.ChatRequest['leads']) =>
    JSON.stringify({ verdicts: leads.map(({ id }) => ({ id, reasoning: 'Runs the vans.', intent: 'HIGH' })) });

  it.each<[string, (json: string) => string]>([
    ['in a code fence', (json) => `\`\`\`json\n${json}\n\`\`\``],
    ['behind a sentence', (json) => `Here is the JSON [as asked]:\n${json}`],
    ['before a stray fragment', (json) => `${json}\n{"verdicts": [`],
    ['behind its thoughts', (json) => `<think>Maybe {"verdicts":[{"id":"1","intent":"LOW"}]}?</think>\n${json}`],
    ['behind thoughts without a beginning', (json) => `Perhaps {"id":"1"}…</think>${json}`],
    ['twice', (json) => `${json}${json}`],
    ['as a bare list', (json) => JSON.stringify(JSON.parse(json).verdicts)],
    ['as one verdict', (json) => JSON.stringify(JSON.parse(json).verdicts[0])],
    ['with a number for an id', (json) => json.replaceAll('"id":"1"', '"id":1')],
    ['with each verdict twice', (json) => JSON.stringify({ verdicts: [1, 2].map(() => JSON.parse(json).verdicts[0]) })],
  ])('is read at once %s', async (_, wrap) => {
    const { server, judge } = await setUpOpenAi();
    server.reply(() => fake.written(({ leads }) => wrap(reply(leads))));
    expect(await judge()).toMatchObject({ ok: true, verdict: { intent: 'HIGH' } });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, fake.ChatReply, string]>([
    ['nothing', fake.written(''), 'UNUSABLE_REPLY'],
    ['prose', fake.written('This lead is HIGH.'), 'UNUSABLE_REPLY'],
    ['too much', fake.written('{"verdicts":[', 'length'), 'UNUSABLE_REPLY'],
    ['what a filter held back', fake.written('', 'content_filter'), 'BLOCKED'],
    ['a refusal', fake.answering(200, { choices: [{ message: { content: null, refusal: 'No.' } }] }), 'BLOCKED'],
    ['no completion', fake.answering(200, { object: 'list' }), 'UNUSABLE_REPLY'],
    ['no JSON', fake.rawBody(200, '{"choices":'), 'UNUSABLE_REPLY'],
    ['a page', fake.rawBody(200, '<html>', 'text/html'), 'UNUSABLE_REPLY'],
  ])('is asked for six times, and fails the lead, where it is %s', async (_, answer, code) => {
    const { server, judge } = await setUpOpenAi();
    server.reply(() => answer);
    expect(await judge()).toMatchObject({ ok: false, failure: { code, attempts: 6 } });
  });
});

describe('an overloaded or broken server', () => {
  it.each<[string, fake.ChatReply]>([
    ['limits the rate', fake.chatError(429, 'Slow down.')],
    [
      'is overloaded',
      fake.answering(503, { error: 'server busy, please try again. maximum pending requests exceeded' }),
    ],
    [
      'passes an error on with a status of success',
      fake.answering(200, { error: { code: 503, message: 'Overloaded' } }),
    ],
    ['answers 500', fake.chatError(500, 'Oops.')],
    ['answers a page of a proxy', fake.rawBody(502, '<html>Bad gateway', 'text/html')],
    ['breaks the connection off', fake.reset()],
  ])('is asked again, where it %s', async (_, reply) => {
    const { server, judge, waits } = await setUpOpenAi();
    server.next(fake.verdicts(), reply, reply);
    await judge();
    expect(await judge()).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(4);
    expect(waits).toHaveLength(2);
  });

  it.each([
    [{ 'retry-after': '34' }, 34_000],
    [{ 'retry-after': 'Wed, 01 Jul 2026 19:01:00 GMT' }, 60_000],
    [{ 'retry-after-ms': '45000' }, 45_000],
  ])('is left alone for as long as it asks by %j', async (headers, delay) => {
    const { server, judge, waits } = await setUpOpenAi();
    server.next(fake.chatError(429, 'Slow down.', {}, headers));
    await judge();
    expect(waits).toEqual([delay]);
  });

  it('lets the run wait, where it asks for a long wait or its daily quota is used up', async () => {
    const { server, classify } = await setUpOpenAi();
    server.next(fake.chatError(429, 'Rate limit reached on tokens per day (TPD).', {}, { 'retry-after': '432' }));
    const paused = await classify(A).catch((error: unknown) => error);
    expect(paused).toBeInstanceOf(AiPausedError);
    expect(paused).toMatchObject({
      resumesAt: new Date('2026-07-01T19:07:12Z'),
      message: expect.stringContaining('(TPD)'),
    });
  });

  it('is a timeout where it hangs', async () => {
    const { server, judge } = await setUpOpenAi({ timeoutMs: 40 });
    server.reply(() => fake.hang());
    expect(await judge()).toMatchObject({ ok: false, failure: { code: 'TIMEOUT', attempts: 6 } });
  });
});

describe('a refusal', () => {
  it.each<[string, fake.ChatReply, RegExp]>([
    [
      'the key',
      fake.chatError(401, 'Incorrect API key provided: sk-abcdefghijklmn.'),
      /refuses the API key .*\[API key\].* OPENAI_API_KEY/,
    ],
    [
      'the model',
      fake.answering(404, { error: { message: "model 'qwen3' not found" } }),
      /has no model "qwen3".*not found\. Set OPENAI_MODEL/,
    ],
    [
      'a model, as a bad request',
      fake.chatError(400, 'Model foo does not exist', { code: 'model_not_found' }),
      /OPENAI_MODEL/,
    ],
    ['the address', fake.rawBody(404, '404 page not found', 'text/plain'), /check OPENAI_BASE_URL/],
    [
      'used-up credit',
      fake.chatError(429, 'You exceeded your current quota.', { code: 'insufficient_quota' }),
      /exceeded your current quota/,
    ],
    ['an empty account', fake.chatError(402, 'Insufficient Balance'), /Insufficient Balance/],
    ['rights', fake.chatError(403, 'Your project may not use this.'), /may not use this/],
  ])('ends the run at once, with what the server says, where it is of %s', async (_, reply, words) => {
    const { server, classify } = await setUpOpenAi();
    server.next(fake.verdicts());
    server.reply(() => reply);
    await classify(A);
    const refused = await classify(B).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AiRefusedError);
    expect((refused as Error).message).toMatch(words);
    expect(server.requests).toHaveLength(2);
  });
});

describe('the check', () => {
  const check = async (listed: readonly string[] | number, model = 'qwen3') => {
    const { server, classifier } = await setUpOpenAi({ model });
    server.list(listed);
    const found = await classifier.check(new AbortController().signal);
    expect(server.requests).toHaveLength(0);
    return found;
  };

  it('says that the server answers and has the model, by either of its names', async () => {
    for (const listed of ['qwen3', 'qwen3:latest']) {
      expect(await check([listed])).toEqual({
        ok: true,
        text: expect.stringMatching(/^The model server at 127\.0\.0\.1:\d+ answers, and has the model qwen3\.$/),
      });
    }
  });

  it('names what the server offers, where it has no such model', async () => {
    const found = await check(['llama3', 'phi4']);
    expect(found).toMatchObject({
      ok: false,
      text: expect.stringContaining('no such model: "qwen3". It offers llama3, phi4.'),
    });
  });

  it.each([
    [401, /refuses the API key/],
    [404, /answers, but does not list its models/],
    [503, /is overloaded/],
  ])('says what is wrong, where the list is answered by %i', async (status, words) => {
    expect(await check(status)).toMatchObject({ ok: false, text: expect.stringMatching(words) });
  });

  it('says that nobody is there', async () => {
    const { classifier } = await setUpOpenAi({ baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await classifier.check(new AbortController().signal)).toMatchObject({
      ok: false,
      text: expect.stringContaining('cannot be reached'),
    });
  });
});

it('names the host to which texts go, and none where that is this machine', async () => {
  const sendsTo = async (baseUrl: string) => (await setUpOpenAi({ baseUrl })).classifier.sendsTo;
  expect(await sendsTo('https://api.example.com/v1')).toBe('api.example.com');
  for (const own of ['http://localhost:11434/v1', 'http://127.0.0.1:1234/v1', 'http://[::1]:8000/v1']) {
    expect(await sendsTo(own)).toBeNull();
  }
});

import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import * as replies from '../support/fake-gemini-replies.js';
import { API_KEY, setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const ODD_KEY = 'k"e\\y+/=&%é'.replace('é', '~!*');

/** All that is written to the console while the test runs. */
function collectConsole(): unknown[][] {
  const written: unknown[][] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const spy = vi.spyOn(console, method).mockImplementation((...args) => void written.push(args));
    onTestFinished(() => spy.mockRestore());
  }
  return written;
}

/** An outcome with everything that hangs on it, hidden properties and causes too. */
const inDepth = (value: unknown) => inspect(value, { depth: 20, showHidden: true, maxStringLength: null });

const spellings = (key: string): string[] => [
  key,
  encodeURIComponent(key),
  encodeURIComponent(key).replace(/%../g, (hex) => hex.toLowerCase()),
  JSON.stringify(key).slice(1, -1),
];

const quotingTheKey = (status: number, key: string) =>
  replies.googleError(
    status,
    'INVALID_ARGUMENT',
    spellings(key)
      .map((spelling) => `?key=${spelling} is bad`)
      .join(', '),
  );

it.each([API_KEY, ODD_KEY])('stands in no error and on no console, when Gemini quotes the key %j', async (apiKey) => {
  const written = collectConsole();
  for (const status of [400, 401, 403, 404, 429, 500]) {
    const { gemini, classify } = await setUpGemini({ apiKey });
    gemini.reply(() => quotingTheKey(status, apiKey));
    const outcome = inDepth(await classify(someLead()).catch((error: unknown) => error));
    for (const spelling of spellings(apiKey)) expect(outcome).not.toContain(spelling);
  }
  expect(written).toEqual([]);
});

it('leaves the rest of what Gemini says readable, when it quotes the key', async () => {
  const { gemini, classify } = await setUpGemini();
  gemini.reply(() => replies.googleError(403, 'PERMISSION_DENIED', `Key ${API_KEY} may not use this API.`));
  await expect(classify(someLead())).rejects.toThrow('Key [API key] may not use this API.');
});

it.each(['SECRET-ONE\nSECRET-TWO', 'SECRET-ONE SECRET-TWO', 'SECRET-ONE\u0000SECRET-TWO', 'SECRET-ONE🔑SECRET-TWO'])(
  'stands in no error and on no console, when the key %j cannot be sent',
  async (apiKey) => {
    const written = collectConsole();
    const { classify } = await setUpGemini({ apiKey });
    const outcome = inDepth(await classify(someLead()).catch((error: unknown) => error));
    expect(outcome).toContain('AiRefusedError');
    expect(outcome).not.toMatch(/SECRET/);
    expect(written).toEqual([]);
  },
);

it('does not hang on the classifier', async () => {
  const { classifier } = await setUpGemini();
  expect(inDepth(classifier)).not.toContain(API_KEY);
  expect(JSON.stringify(classifier)).not.toContain(API_KEY);
});

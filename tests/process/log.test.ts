import { expect, it, vi } from 'vitest';
import { someLead } from '../support/builders.js';
import { googleError, invalidKey, modelText, serverError } from '../support/fake-gemini-replies.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { geminiEnv, openFakeGemini } from '../support/gemini-service.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { startProcess } from '../support/process.js';
import { offerWithLeads, score } from '../support/scoring.js';

vi.setConfig({ testTimeout: 60_000 });

const PERSON = {
  name: 'Zelda Quux',
  email: 'zelda@quux.example',
  linkedinBio: 'Breeds llamas and signs for vans.',
  linkedinUrl: 'https://www.linkedin.com/in/zelda-quux',
  company: 'Quux Haulage',
};

it('writes lines of JSON to standard error, without the key and without a word of a lead, whatever goes wrong', async () => {
  const gemini = await openFakeGemini();
  const { client, url, output, end } = await startProcess({ env: { ...geminiEnv(gemini), LOG_LEVEL: 'trace' } });
  const offerId = await offerWithLeads(client, [someLead(PERSON)]);
  for (const reply of [invalidKey(), googleError(403, 'PERMISSION_DENIED', `${API_KEY} ${PERSON.linkedinBio}`)]) {
    gemini.reply(() => reply);
    expect(await score(client, offerId)).toMatchObject({ status: 'FAILED' });
  }
  gemini.reply(() => googleError(400, 'INVALID_ARGUMENT', `${API_KEY} ${PERSON.linkedinBio}`));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', failed: 1 });
  gemini.next(serverError());
  gemini.reply(() => modelText(`{"${PERSON.name}"`));
  expect(await score(client, offerId)).toMatchObject({ status: 'COMPLETED', failed: 1 });
  await client.send(ScoreOfferDocument, { offerId: PERSON.linkedinBio });
  for (const body of [`{ "${PERSON.name}`, JSON.stringify({ query: `{ offer(id: "${PERSON.email}") { nothing } }` })]) {
    await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
  expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });

  const lines = output.stderr.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  for (const secret of [API_KEY, ...Object.values(PERSON)]) {
    expect(output.stderr).not.toContain(secret);
    expect(output.stdout).not.toContain(secret);
  }
});

import { describe, expect, it } from 'vitest';
import { JUDGE_VERSION } from '../../src/ai/local/judge-version.js';
import { addLeads, someLead } from '../support/builders.js';
import { column, exportCsv } from '../support/downloads.js';
import { modelText, verdicts, yes } from '../support/fake-gemini-replies.js';
import { startGeminiService, startImpatientService } from '../support/gemini-service.js';
import { namesOf } from '../support/results.js';
import { offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

/** Ann's verdict is grounded, Bob's leans on words that he never wrote, and Cid's does so once; Dot has none. */
async function mixedVerdicts() {
  const { client, gemini } = await startImpatientService();
  const doubted = new Set<string>();
  gemini.reply(({ leads: [lead] }) => {
    if (lead?.company === 'Dot') return modelText('no');
    const again = doubted.has(String(lead?.company));
    doubted.add(String(lead?.company));
    const absent = lead?.company === 'Bob' || (lead?.company === 'Cid' && !again);
    return verdicts(() => ({ need: absent ? yes('linkedin_bio', 'a budget') : yes('linkedin_bio', 'ROUTE software') }));
  });
  const names = ['Ann', 'Bob', 'Cid', 'Dot'];
  const offerId = await offerWithLeads(
    client,
    names.map((name) => someLead({ name, company: name })),
  );
  const run = await score(client, offerId);
  return { client, gemini, offerId, run };
}

const ROLE = { field: 'ROLE', quote: 'Head of Logistics' };
const NEED = { field: 'LINKEDIN_BIO', quote: 'route software' };

describe('a result says whether its verdict is grounded', () => {
  it("and shows the lead's own words alone, when the model quotes others", async () => {
    const { client, offerId } = await mixedVerdicts();
    const [ann, bob, cid, dot] = await resultsOf(client, offerId);
    expect(ann?.ai).toMatchObject({ grounded: true, evidence: [ROLE, NEED] });
    expect(bob?.ai).toMatchObject({ grounded: false, evidence: [ROLE] });
    expect(cid?.ai).toMatchObject({ grounded: true, evidence: [ROLE, NEED] });
    expect(dot?.ai).toBeNull();
    expect([bob?.intent, bob?.reasoning]).toEqual(['HIGH', 'Head of Logistics makes it HIGH.']);
    for (const result of [ann, bob, cid]) expect(result?.factors[3]?.evidence).toEqual(result?.ai?.evidence);
  });

  it('and the run counts what it took to ask again', async () => {
    const { run, gemini } = await mixedVerdicts();
    expect(run).toMatchObject({ scored: 3, failed: 1, usage: { requests: 1 + 2 + 2 + 6 } });
    expect(gemini.requests).toHaveLength(11);
  });

  it('and can be looked for, and exported, by that', async () => {
    const { client, offerId } = await mixedVerdicts();
    for (const [grounded, names] of [
      [true, ['Ann', 'Cid']],
      [false, ['Bob']],
      // What is not grounded is less sure.
      [null, ['Ann', 'Cid', 'Bob', 'Dot']],
    ] as const) {
      expect(await namesOf(client, { offerId, filter: { grounded } })).toEqual(names);
      expect(column(await exportCsv(client, { offerId, filter: { grounded } }), 'name')).toEqual(names);
    }
    expect(await namesOf(client, { filter: { grounded: false, intents: ['LOW'] } })).toEqual([]);
  });

  it('and is grounded always, when the built-in judge judges', async () => {
    const { client } = await startTestService();
    const offerId = await offerWithLeads(client, [someLead({ name: 'Ann' }), { name: 'Bob', role: 'Florist' }]);
    await score(client, offerId);
    for (const { ai } of await resultsOf(client, offerId)) expect(ai).toMatchObject({ grounded: true });
    expect(await namesOf(client, { offerId, filter: { grounded: false } })).toEqual([]);
  });
});

describe('a result says what its verdict was made from', () => {
  it('by the version of the prompt and a hash, the same for equal leads and when it is scored anew', async () => {
    const { client } = await startGeminiService();
    const offerId = await offerWithLeads(client, [someLead({ externalId: '1' }), someLead({ externalId: '2' })]);
    await score(client, offerId);
    const [one, two] = await resultsOf(client, offerId);
    expect(one?.ai).toMatchObject({
      promptVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(two?.ai).toEqual(one?.ai);
    await score(client, offerId, { rescore: true });
    expect((await resultsOf(client, offerId))[0]?.ai).toEqual(one?.ai);
  });

  it('by another hash, when the lead changed or another classifier judges it', async () => {
    const { client } = await startGeminiService();
    const local = await startTestService();
    const hashes = new Set<string | undefined>();
    for (const service of [client, local.client]) {
      const offerId = await offerWithLeads(service, [someLead({ externalId: '1' })]);
      for (const location of ['Oslo', 'Bergen']) {
        await addLeads(service, offerId, [{ externalId: '1', location }]);
        await score(service, offerId);
        hashes.add((await resultsOf(service, offerId))[0]?.ai?.inputHash);
      }
    }
    expect(hashes.size).toBe(4);
  });

  it('by the version of the judge, when the built-in one judges', async () => {
    const { client } = await startTestService();
    const offerId = await offerWithLeads(client, [someLead()]);
    await score(client, offerId);
    expect((await resultsOf(client, offerId))[0]?.ai).toMatchObject({ promptVersion: JUDGE_VERSION, model: null });
  });
});

import { expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

/** Each of them is found only at the end of the longest of cells. */
const WORDS = Array.from({ length: 60 }, (_, place) => `z${place.toString(36)}`);

const CELL = 'a'.repeat(32_000);

/** A service that may read for no longer than this, and an offer in which to find the words takes it longer. */
async function startWithLongCells(read: number) {
  const { client, url, log } = await startTestService({ env: { MAX_BODY_KB: '20480' }, timeouts: { read } });
  const offerId = await createOffer(client);
  const lead = { name: CELL, role: CELL, company: CELL, industry: WORDS.join(' ') };
  for (let batch = 0; batch < 4; batch += 1) {
    await addLeads(
      client,
      offerId,
      Array.from({ length: 50 }, (_, place) => ({ ...lead, externalId: `${batch} ${place}` })),
    );
  }
  await score(client, offerId);
  return { client, url, log, offerId };
}

it('stops a read that takes too long, says so by a code, and goes on with the others', async () => {
  const { client, url, log, offerId } = await startWithLongCells(500);
  const search = WORDS.join(' ').slice(0, 200);
  const slow = client.send(ResultsDocument, { offerId, filter: { search } });
  const others = await Promise.all([fetch(`${url}/readyz`), client.run(ResultsDocument, { offerId, first: 1 })]);
  expect(others[0].status).toBe(200);
  expect(others[1].results.totalCount).toBe(200);
  const { errors } = await slow;
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/^This took more than 0\.5 s/), extensions: { code: 'READ_TIMEOUT' } },
  ]);
  expect((await client.run(ResultsDocument, { offerId, first: 1 })).results.nodes).toHaveLength(1);
  expect(log).toContainEqual(expect.objectContaining({ msg: 'request failed', path: ['results'] }));
});

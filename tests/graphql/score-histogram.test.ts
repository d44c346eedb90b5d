import { describe, expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { ScoreHistogramDocument, type ScoreHistogramQueryVariables } from '../support/generated/graphql.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';

const PEOPLE = [
  leadWith('CEO', 'HIGH', { name: 'Ann' }),
  leadWith('CEO', 'LOW', { name: 'Bob' }),
  leadWith('Intern', 'MEDIUM', { name: 'Cid' }),
  leadWith('Intern', 'FAILS', { name: 'Dot' }),
];

async function histogram(client: Client, variables: ScoreHistogramQueryVariables) {
  return (await client.run(ScoreHistogramDocument, variables)).results;
}

describe('the histogram of results', () => {
  it('counts the results of each score, the lowest first, and leaves out those without one', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, PEOPLE);
    expect(await histogram(client, { offerId })).toEqual({
      totalCount: 4,
      scoreHistogram: [
        { score: 30, count: 2 },
        { score: 70, count: 1 },
      ],
    });
  });

  it('counts what the filter leaves, on all pages', async () => {
    const { client } = await startBioService();
    const offerId = await scoredOffer(client, PEOPLE);
    const { scoreHistogram } = await histogram(client, { offerId, filter: { intents: ['LOW', 'HIGH'], maxScore: 69 } });
    expect(scoreHistogram).toEqual([{ score: 30, count: 1 }]);
  });

  it('is empty, where nothing was scored', async () => {
    const { client } = await startBioService();
    expect((await histogram(client, { offerId: await createOffer(client) })).scoreHistogram).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { askForOffers } from '../auth/ask-for-offers.js';
import { newPostgresDatabase } from '../support/databases.js';
import { makeKey } from '../support/keys.js';
import { startTestService } from '../support/service.js';

it('counts the requests of a key to all processes together', async () => {
  const databaseUrl = await newPostgresDatabase('migrated');
  const options = { databaseUrl, env: { REQUESTS_PER_MINUTE: '4' } };
  const services = await Promise.all([startTestService(options), startTestService(options)]);
  const key = await makeKey(databaseUrl, 'acme');
  const replies = await Promise.all([0, 1, 0, 1, 0, 1].map((place) => askForOffers(services[place]?.url ?? '', key)));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 429, 429]);
});

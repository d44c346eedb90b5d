import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';

/** Text that no database makes shorter to keep it. */
const longText = (length: number) => randomBytes(length).toString('base64url').slice(0, length).toLowerCase();

it('knows a lead again by an id, an address or a page of thirty thousand characters', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const long = longText(30_000);
  const leads = [
    { externalId: long },
    { email: `${long}@one.example` },
    { linkedinUrl: `https://www.linkedin.com/in/${long}` },
    { company: long },
  ];
  expect(await addLeads(client, offerId, leads)).toMatchObject({ created: 4 });
  expect(await addLeads(client, offerId, leads)).toMatchObject({ created: 0, duplicates: 4 });
  const changed = leads.slice(0, 3).map((lead) => ({ ...lead, role: 'CEO' }));
  expect(await addLeads(client, offerId, changed)).toMatchObject({ created: 0, updated: 3 });
  expect(await addLeads(client, offerId, changed)).toMatchObject({ created: 0, duplicates: 3 });
});

import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { DeleteLeadDocument, UndoImportDocument } from '../support/generated/graphql.js';
import { resultsPage } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

const HEADER = 'external_id,name,company';

it('finds leads by what they are now, when rows of a file, later files and an undone import changed them, and none that is deleted', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const found = async (search: string) => {
    const { nodes } = await resultsPage(client, { offerId, filter: { search } });
    return nodes.map(({ lead }) => lead.externalId);
  };
  await upload(client, offerId, csv(HEADER, 'A-1,Zoë,Acme', 'B-2,Ben,Bolt', 'B-2,Ben,Bœuf'));
  await score(client, offerId);
  expect([await found('zoe acme'), await found('bolt'), await found('boeuf')]).toEqual([['A-1'], [], ['B-2']]);
  const { id } = await upload(client, offerId, csv(HEADER, 'A-1,Zoë,Örsted'));
  expect([await found('acme'), await found('orsted ZOE')]).toEqual([[], ['A-1']]);
  await client.run(UndoImportDocument, { id });
  expect([await found('acme'), await found('orsted')]).toEqual([['A-1'], []]);
  const [result] = (await resultsPage(client, { offerId, filter: { search: 'ben' } })).nodes;
  await client.run(DeleteLeadDocument, { id: result?.lead.id ?? '' });
  expect([await found('ben'), await found('')]).toEqual([[], ['A-1']]);
});

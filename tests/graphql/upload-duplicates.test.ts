import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { DeleteLeadDocument } from '../support/generated/graphql.js';
import { startTestService } from '../support/service.js';
import { countsOf, csv, leadsOf, upload } from '../support/uploads.js';

const HEADER = 'external_id,name,role,company,email,linkedin_url,notes';
const LEADS = csv(
  HEADER,
  'A-1,Ada,CTO,Acme,ada@one.example,https://www.linkedin.com/in/ada,met in May',
  ',Ben,CFO,Bolt,ben@two.example,,',
  ',Cy,COO,Core,,https://www.linkedin.com/in/cy,',
  ',Dot,Clerk,Dash,,,',
  ',,Nurse,,,,',
);

it.each([
  ['as it was', LEADS],
  ['with its addresses in capitals', LEADS.replaceAll(/\w+@\w+\.example/g, (address) => address.toUpperCase())],
  ['with its URLs in another form', LEADS.replaceAll('https://www.linkedin.com/in/', 'http://uk.linkedin.com/IN/')],
  ['with parameters behind its URLs', LEADS.replaceAll(/in\/\w+/g, (path) => `${path}/?trk=public_profile#about`)],
  ['with blanks around its cells', LEADS.replaceAll(',', ' , ')],
  ['with its columns in another order', reversed(LEADS)],
  ['with Windows line ends and a byte order mark', `\ufeff${LEADS.replaceAll('\n', '\r\n')}`],
  ['with an empty column more', LEADS.replaceAll('\n', ',\n')],
  ['with semicolons', LEADS.replaceAll(',', ';')],
])('finds only duplicates and changes nothing, when a file is uploaded again %s', async (_, again) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  expect(countsOf(await upload(client, offerId, LEADS))).toMatchObject({ created: 5, duplicates: 0 });
  const before = await leadsOf(client, offerId);
  expect(countsOf(await upload(client, offerId, again))).toEqual({
    created: 0,
    updated: 0,
    duplicates: 5,
    rejected: 0,
  });
  expect(await leadsOf(client, offerId)).toEqual(before);
});

function reversed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
}

it('counts equal rows without any key as duplicates, when they stand in one file', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const report = await upload(
    client,
    offerId,
    csv('name,role,notes', 'Ada,CTO,x', 'Ada,CTO,x', 'Ada,CTO,y', 'Ada,CTO,'),
  );
  expect(countsOf(report)).toEqual({ created: 3, updated: 0, duplicates: 1, rejected: 0 });
});

it('creates another lead, when a row without any key leaves out what is known of one', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, csv('name,role,company', 'Ada,CTO,Acme'));
  expect(countsOf(await upload(client, offerId, csv('name,role', 'Ada,CTO')))).toMatchObject({ created: 1 });
});

it('counts a row as a duplicate, when it says less than is known of the lead that its key names', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, LEADS);
  const report = await upload(client, offerId, csv('external_id,role', 'A-1,', 'A-1,CTO'));
  expect(countsOf(report)).toEqual({ created: 0, updated: 0, duplicates: 2, rejected: 0 });
});

it('finds duplicates, when more rows lie between two equal ones than are worked on at once', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  const others = Array.from({ length: 2500 }, (_, index) => `Person ${index},Clerk`);
  const report = await upload(client, offerId, csv('name,role', 'Ada,CTO', ...others, 'Ada,CTO', 'Person 1700,Clerk'));
  expect(countsOf(report)).toEqual({ created: 2501, updated: 0, duplicates: 2, rejected: 0 });
});

it('knows a deleted lead no more, when its row comes again', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await upload(client, offerId, LEADS);
  const [ada] = await leadsOf(client, offerId);
  await client.run(DeleteLeadDocument, { id: ada?.id ?? '' });
  expect(countsOf(await upload(client, offerId, LEADS))).toMatchObject({ created: 1, duplicates: 4 });
});

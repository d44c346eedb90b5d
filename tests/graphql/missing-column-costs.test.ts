import { expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import { ImportMissingColumnCostsDocument, PreviewMissingColumnCostsDocument } from '../support/generated/graphql.js';
import { resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { csv, upload } from '../support/uploads.js';

async function offerOfANewService() {
  const { client } = await startTestService();
  return { client, offerId: await createOffer(client) };
}

it.each([
  ['all five columns', 'role,company,industry,location,linkedin_bio', []],
  [
    'no location',
    'role,company,industry,linkedin_bio',
    [
      {
        factor: 'COMPLETENESS',
        columns: ['LOCATION'],
        points: 10,
        explanation: 'There is no location column: a new lead does not get the 10 points for a complete row.',
      },
    ],
  ],
  [
    'no role, industry and bio',
    'company,location',
    [
      {
        factor: 'ROLE',
        columns: ['ROLE'],
        points: 20,
        explanation: 'There is no role column: a new lead gets none of the 20 points that its role could give.',
      },
      {
        factor: 'INDUSTRY',
        columns: ['INDUSTRY'],
        points: 20,
        explanation: 'There is no industry column: a new lead gets none of the 20 points that its industry could give.',
      },
      {
        factor: 'COMPLETENESS',
        columns: ['ROLE', 'INDUSTRY', 'LINKEDIN_BIO'],
        points: 10,
        explanation:
          'There are no columns for role, industry and LinkedIn bio: a new lead does not get the 10 points for a complete row.',
      },
      {
        factor: 'INTENT',
        columns: ['ROLE', 'INDUSTRY', 'LINKEDIN_BIO'],
        points: 40,
        explanation:
          'There are no columns for role, industry and LinkedIn bio: the AI layer can hardly tell who decides, or whether the ' +
          'organisation fits, or what a lead needs and what speaks against it, which can cost a new lead up to 40 points. If ' +
          'another column says it, map that one: Title or Position can be the role, Sector or Category can be the industry, ' +
          'Headline or Keywords can be the bio.',
      },
    ],
  ],
  [
    'no bio',
    'role,company,industry,location',
    [
      {
        factor: 'COMPLETENESS',
        columns: ['LINKEDIN_BIO'],
        points: 10,
        explanation: 'There is no LinkedIn bio column: a new lead does not get the 10 points for a complete row.',
      },
      {
        factor: 'INTENT',
        columns: ['LINKEDIN_BIO'],
        points: 40,
        explanation:
          'There is no LinkedIn bio column: the AI layer can hardly tell what a lead needs and what speaks against it, which ' +
          'can cost a new lead up to 40 points. If another column says it, map that one: Headline or Keywords can be the bio.',
      },
    ],
  ],
])('is said of a preview and an upload alike, when a file has %s', async (_, header, costs) => {
  const { client, offerId } = await offerOfANewService();
  const content = csv(header, header.replaceAll(/\w+/g, 'x'));
  const { previewLeads } = await client.upload(
    PreviewMissingColumnCostsDocument,
    { offerId },
    { name: 'leads.csv', content },
  );
  expect(previewLeads.preview).toEqual({ missingColumnCosts: costs });
  const { id } = await upload(client, offerId, content);
  expect((await client.run(ImportMissingColumnCostsDocument, { id })).leadImport).toEqual({
    missingColumnCosts: costs,
  });
});

it.each([
  ['company', 'role,industry,location,linkedin_bio', null],
  ['industry', 'role,company,location,linkedin_bio', { columns: ['INDUSTRY'], points: 20 }],
  ['company and industry', 'role,location,linkedin_bio', { columns: ['COMPANY', 'INDUSTRY'], points: 20 }],
  ['role', 'company,industry,location,linkedin_bio', { columns: ['ROLE'], points: 20 }],
])('counts what the AI layer can lack, when a file has no %s', async (_, header, cost) => {
  const { client, offerId } = await offerOfANewService();
  const { id } = await upload(client, offerId, csv(header, header.replaceAll(/\w+/g, 'x')));
  const { leadImport } = await client.run(ImportMissingColumnCostsDocument, { id });
  const found = leadImport?.missingColumnCosts.find(({ factor }) => factor === 'INTENT');
  expect(found ?? null).toEqual(cost && expect.objectContaining(cost));
});

it('is what the scores lack, when leads are added without some fields', async () => {
  const { client, offerId } = await offerOfANewService();
  const { id } = await addLeads(client, offerId, [{ company: 'Acme', industry: 'Freight', location: 'Oslo' }]);
  const { leadImport } = await client.run(ImportMissingColumnCostsDocument, { id });
  expect(leadImport?.missingColumnCosts.map(({ factor, points }) => [factor, points])).toEqual([
    ['ROLE', 20],
    ['COMPLETENESS', 10],
    ['INTENT', 40],
  ]);
  await score(client, offerId);
  const [result] = await resultsOf(client, offerId);
  expect(result?.rule).toMatchObject({ points: 20, role: { points: 0 }, completeness: { points: 0 } });
});

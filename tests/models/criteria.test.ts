import { expect, it } from 'vitest';
import { createOffer, uploadCsv } from '../support/builders.js';
import type { CriterionInput } from '../support/generated/graphql.js';
import { gradedList, publish, saveDraft } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';

const SIZES = ['51-200', '"1,001"', '10k+', 'n/a', '', '５０'];

const COMPANY_SIZE: CriterionInput = {
  label: 'Company size',
  column: 'employees',
  cases: [
    { test: 'BETWEEN', min: 51, max: 200, points: 15 },
    { test: 'BETWEEN', min: 1_001, points: 5 },
    { test: 'BETWEEN', min: 101, max: 500, points: -20 },
    { test: 'BETWEEN', max: 50, points: 1 },
  ],
};

it('reads the sizes that people write, and says what it cannot read', async () => {
  const { client } = await startBioService();
  const offerId = await createOffer(client);
  const rows = SIZES.map((size, place) => `Person ${place},Clerk,Acme ${place},LOW,${size}`);
  await uploadCsv(client, offerId, ['name,role,company,linkedin_bio,# Employees', ...rows].join('\n'));
  await score(client, offerId);
  const { preview } = await saveDraft(client, offerId, { criteria: [COMPANY_SIZE] });
  expect(preview.criteria).toEqual([
    {
      label: 'Company size',
      matches: [1, 2, 0, 1],
      blank: 1,
      unreadable: 1,
      unreadableSamples: ['n/a'],
    },
  ]);
  await publish(client, offerId, { criteria: [COMPANY_SIZE] });
  const points = new Map(
    (await gradedList(client, offerId)).map(({ lead, factors, rule }) => [
      lead.name,
      [rule.criteriaPoints, factors.find(({ code }) => code === 'CRITERION')?.read],
    ]),
  );
  expect([...points].sort()).toEqual([
    ['Person 0', [15, '51-200']],
    ['Person 1', [5, '1,001']],
    ['Person 2', [5, '10k+']],
    ['Person 3', [0, 'n/a']],
    ['Person 4', [0, null]],
    ['Person 5', [1, '５０']],
  ]);
});

it('finds whole words alone', async () => {
  const { client } = await startBioService();
  const roles = ['CTO', 'CTO, EMEA', 'Contractor', 'Director'];
  const offerId = await scoredOffer(
    client,
    roles.map((role, place) => ({ role, name: `Person ${place}`, company: 'Acme', linkedinBio: 'LOW' })),
  );
  const cases = [{ test: 'CONTAINS' as const, values: ['cto'], points: 3 }];
  await publish(client, offerId, { criteria: [{ label: 'Tech', field: 'ROLE', cases }] });
  const results = await gradedList(client, offerId);
  const met = results.filter(({ rule }) => rule.criteriaPoints === 3).map(({ lead }) => lead.name);
  expect(met.sort()).toEqual(['Person 0', 'Person 1']);
});

it('is limited to 0 and to the most that the model allows, and says so', async () => {
  const { client } = await startBioService();
  const leads = [leadWith('CEO', 'HIGH', { name: 'Ann' }), leadWith('Intern', 'LOW', { name: 'Bea' })];
  const offerId = await scoredOffer(client, leads);
  const cases = (points: number) => [{ test: 'PRESENT' as const, points }];
  const low = { criteria: [{ label: 'Low', field: 'COMPANY' as const, cases: cases(-100) }] };
  await publish(client, offerId, low);
  for (const { rule, factors, score, ai } of await gradedList(client, offerId)) {
    expect([rule.points, rule.limitPoints]).toEqual([0, 100 - rule.role.points]);
    expect(factors.find(({ code }) => code === 'LIMIT')).toMatchObject({ points: rule.limitPoints, maxPoints: 0 });
    expect([score, factors.reduce((sum, { points }) => sum + points, 0)]).toEqual([ai?.points, score]);
  }
  const high = { criteria: [{ label: 'High', field: 'COMPANY' as const, cases: cases(100) }] };
  const { preview } = await saveDraft(client, offerId, high);
  expect(preview.notes.map(({ code }) => code)).toContain('LIMIT_HIT');
  await publish(client, offerId, high);
  for (const { rule } of await gradedList(client, offerId)) {
    expect([rule.points, rule.limitPoints]).toEqual([50, -50 - rule.role.points]);
  }
});

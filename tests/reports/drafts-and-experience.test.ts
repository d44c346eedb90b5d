import { expect, it } from 'vitest';
import { ExperienceDocument } from '../support/generated/graphql.js';
import { compareDraft, type Group, offerWithGroups, recordGroups } from '../support/performance.js';
import { startBioService } from '../support/results.js';

it('compares a draft with the model in force on the same outcomes, and counts the drafts', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 40, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 5, role: 'Intern', bio: 'LOW', outcome: 'WON' },
    { count: 40, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
    { count: 5, role: 'CEO', bio: 'HIGH', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups.slice(0, 1));
  expect(await compareDraft(client, offerId, { completeness: 5 })).toBeNull();
  const rest = groups.map((group, place) => ({ ...group, outcome: place === 0 ? null : group.outcome }));
  await recordGroups(client, offerId, rest);
  const same = await compareDraft(client, offerId, { completeness: 5 });
  expect(same).toMatchObject({ difference: { value: 0, low: 0, high: 0 }, draftsTried: 1 });
  const reversed = { role: { decisionMaker: 0, influencer: 0, other: 0 }, intent: { high: 0, medium: 0, low: 0 } };
  const byOneThing = {
    ...reversed,
    criteria: [
      { label: 'Intern', field: 'ROLE' as const, cases: [{ test: 'EQUALS' as const, values: ['Intern'], points: 20 }] },
    ],
  };
  const worse = await compareDraft(client, offerId, byOneThing);
  expect(worse?.difference.value).toBeLessThan(0);
  expect(worse?.difference.high).toBeLessThan(0);
  expect(worse?.draftsTried).toBe(2);
  expect((await compareDraft(client, offerId, byOneThing))?.draftsTried).toBe(2);
});

it('shows on each lead what became of leads like it, with 100 successes and 100 failures', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 100, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 99, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
    { count: 1, role: 'CEO', bio: 'HIGH', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const { results } = await client.run(ExperienceDocument, { offerId });
  const rates = new Map(results.nodes.map(({ score, experience }) => [score, experience]));
  expect(rates.get(70)).toMatchObject({ events: 100, trials: 101 });
  expect(rates.get(10)).toMatchObject({ events: 0, trials: 99, share: 0 });
});

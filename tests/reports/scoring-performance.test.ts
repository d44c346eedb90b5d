import { expect, it } from 'vitest';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import { verdicts } from '../support/fake-gemini-replies.js';
import { startGeminiService } from '../support/gemini-service.js';
import { ExperienceDocument, PerformanceDocument } from '../support/generated/graphql.js';
import { histories, override } from '../support/histories.js';
import { record, undoOutcomes, uploadOutcomes } from '../support/outcomes.js';
import { compareDraft, type Group, offerWithGroups, performanceOf, recordGroups } from '../support/performance.js';
import { leadWith, startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { skippingClock } from '../support/skipping-clock.js';
import { csv } from '../support/uploads.js';

const DAY = 86_400_000;

const codesOf = ({ cautions }: { readonly cautions: readonly { readonly code: string }[] }) =>
  cautions.map(({ code }) => code);

it('says how many outcomes are missing, and gives figures with intervals, where there are few', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 8, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 4, role: 'CEO', bio: 'LOW', outcome: 'WON' },
    { count: 3, role: 'CEO', bio: 'HIGH', outcome: 'LOST' },
    { count: 8, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
    { count: 7, role: 'Intern', bio: 'MEDIUM', outcome: null },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const report = await performanceOf(client, offerId);
  expect(report.sample).toMatchObject({ successes: 12, failures: 11, assumedFailures: 0, open: 7, scoredTooLate: 0 });
  expect(report.shortfalls).toMatchObject([
    { part: 'VERDICTS', successes: 28, failures: 29 },
    { part: 'FORECAST', successes: 88, failures: 89 },
  ]);
  expect(report.ranking).toMatchObject({ verdict: null, outcomesNeeded: null });
  expect(report.overall).toMatchObject({ events: 12, trials: 23 });
  expect(report.byIntent.map(({ intent, leads, rate }) => [intent, leads, rate.events, rate.trials])).toEqual([
    ['HIGH', 11, 8, 11],
    ['MEDIUM', 7, 0, 0],
    ['LOW', 12, 4, 12],
  ]);
  expect(report.factors.find(({ found }) => found === 'DECISION_MAKER')).toMatchObject({
    ...{ code: 'ROLE', points: 20, rate: { events: 12, trials: 15 }, contradictsPoints: false },
  });
  const { results } = await client.run(ExperienceDocument, { offerId });
  expect(results.nodes.every(({ experience }) => experience === null)).toBe(true);
});

it('ranks eight leads with ties as they are ranked by hand', async () => {
  const { client } = await startBioService();
  // Scores 70, 50, 50, 30 won; 50, 40, 30, 10 lost, with ten more below and above to reach the minimum.
  const groups: Group[] = [
    { count: 3, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 6, role: 'CEO', bio: 'MEDIUM', outcome: 'WON' },
    { count: 3, role: 'CEO', bio: 'LOW', outcome: 'WON' },
    { count: 3, role: 'CEO', bio: 'MEDIUM', outcome: 'LOST' },
    { count: 3, role: 'Sales Manager', bio: 'MEDIUM', outcome: 'LOST' },
    { count: 3, role: 'CEO', bio: 'LOW', outcome: 'LOST' },
    { count: 3, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const { ranking, lift } = await performanceOf(client, offerId);
  // Of 16 pairs of kinds: score 12.5 (ties half), rules 12, AI 11.
  expect(ranking?.score.value).toBeCloseTo(12.5 / 16, 3);
  expect(ranking?.rules.value).toBeCloseTo(12 / 16, 3);
  expect(ranking?.ai.value).toBeCloseTo(11 / 16, 3);
  // The first fifth of 24 leads are 4.8: three with 70 points, and 1.8 of nine with 50, of which six were won.
  expect(lift?.[1]?.score.value).toBeCloseTo((3 + (1.8 * 6) / 9) / 4.8 / (12 / 24), 6);
  const backwards = await performanceOf(client, offerId);
  expect(backwards.ranking).toEqual(ranking);
  expect(backwards.lift).toEqual(lift);
});

it('gives an interval below 1 where all successes outrank all failures', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 12, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 12, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const { ranking } = await performanceOf(client, offerId);
  expect(ranking?.score.value).toBe(1);
  expect(ranking?.score.low).toBeLessThan(1);
  expect(ranking?.score.low).toBeGreaterThan(0.5);
});

/** Leads of which nine in ten are won if the role decides, and one in ten otherwise; every third has a bio of its own kind. */
function groupsWith(each: number, bios: Readonly<Record<'WON' | 'LOST', readonly Bio[]>>): Group[] {
  const roles = { WON: ['CEO', 'CEO', 'CEO', 'Intern'], LOST: ['Intern', 'Intern', 'Intern', 'CEO'] } as const;
  return (['WON', 'LOST'] as const).flatMap((outcome) =>
    roles[outcome].flatMap((role) => bios[outcome].map((bio) => ({ count: each, role, bio, outcome }))),
  );
}

type Bio = 'HIGH' | 'MEDIUM' | 'LOW';

it.each([
  [
    'cannot tell of an AI that is noise over good rules',
    5,
    { WON: ['HIGH', 'MEDIUM', 'LOW'], LOST: ['HIGH', 'MEDIUM', 'LOW'] },
    ['CANNOT_TELL', 'HURTS'],
  ],
  [
    'says that such an AI hurts, with enough outcomes',
    34,
    { WON: ['HIGH', 'MEDIUM', 'LOW'], LOST: ['HIGH', 'MEDIUM', 'LOW'] },
    ['HURTS'],
  ],
  [
    'says that an AI helps that knows',
    5,
    { WON: ['HIGH', 'HIGH', 'MEDIUM'], LOST: ['LOW', 'LOW', 'MEDIUM'] },
    ['HELPS'],
  ],
] as const)('%s', async (_, each, bios, verdicts) => {
  const { client } = await startBioService();
  const groups = groupsWith(each, bios);
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const { ranking, factors } = await performanceOf(client, offerId);
  expect(verdicts).toContain(ranking?.verdict);
  expect(ranking?.outcomesNeeded === null).toBe(ranking?.verdict !== 'CANNOT_TELL');
  expect(factors.filter(({ code }) => code === 'ROLE').every(({ contradictsPoints }) => !contradictsPoints)).toBe(true);
});

it('leaves out leads that were scored too late, unless a backtest is asked for', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 10, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 10, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups, '2024-05-01T00:00:00Z');
  const before = await performanceOf(client, offerId);
  expect(before.sample).toMatchObject({ successes: 0, failures: 0, scoredTooLate: 20, open: 0 });
  expect(before.ranking).toBeNull();
  const backtest = await performanceOf(client, offerId, { basis: 'BACKTEST' });
  expect(backtest.sample).toMatchObject({ successes: 10, failures: 10, scoredTooLate: 20, open: 0 });
  expect(codesOf(backtest)).toContain('BACKTEST');
});

it('does not move when leads are scored anew after their outcomes, nor by what a person says', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [
    { count: 6, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 6, role: 'CEO', bio: 'LOW', outcome: 'WON' },
    { count: 12, role: 'Intern', bio: 'MEDIUM', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  await recordGroups(client, offerId, groups);
  const before = await performanceOf(client, offerId);
  const changed = Array.from({ length: 24 }, (_, place) =>
    leadWith('Intern', place < 12 ? 'LOW' : 'HIGH', {
      externalId: `L${place}`,
      name: `Person ${place}`,
      company: `Company ${place}`,
    }),
  );
  await addLeads(client, offerId, changed);
  await score(client, offerId, { rescore: true });
  const [first] = await histories(client, offerId);
  await override(client, first?.lead.id ?? '', 'LOW');
  const after = await performanceOf(client, offerId);
  const figures = ({ sample, overall, ranking, lift, factors }: typeof before) => ({
    sample,
    overall,
    ranking,
    lift,
    factors,
  });
  expect(figures(after)).toEqual(figures(before));
  const backtest = await performanceOf(client, offerId, { basis: 'BACKTEST' });
  expect(backtest.ranking?.score.value).toBe(0);
});

it('takes silence for a loss after so many days where that is asked for, and says so', async () => {
  const clock = skippingClock();
  const { client } = await startTestService({ clock });
  const offerId = await createOffer(client);
  await addLeads(
    client,
    offerId,
    Array.from({ length: 12 }, (_, place) =>
      someLead({ externalId: `L${place}`, name: `P${place}`, company: `C${place}` }),
    ),
  );
  await score(client, offerId);
  clock.skip(20 * DAY);
  await record(client, offerId, [
    { externalId: 'L0', kind: 'WON' },
    { externalId: 'L1', kind: 'CONTACTED' },
    { externalId: 'L2', kind: 'MEETING' },
  ]);
  const sampleOf = async (lostAfterDays: number | null) =>
    (await performanceOf(client, offerId, { lostAfterDays })).sample;
  expect(await sampleOf(30)).toMatchObject({ successes: 1, failures: 0, assumedFailures: 0, open: 11 });
  clock.skip(11 * DAY);
  expect(await sampleOf(null)).toMatchObject({ successes: 1, failures: 0, open: 11 });
  expect(await sampleOf(30)).toMatchObject({ successes: 1, failures: 10, assumedFailures: 10, open: 1 });
  expect(codesOf(await performanceOf(client, offerId, { lostAfterDays: 30 }))).toContain('ASSUMED_FAILURES');
});

it('counts a lead that was contacted before its first score, and is silent since, as scored too late', async () => {
  const clock = skippingClock();
  const { client } = await startTestService({ clock });
  const offerId = await createOffer(client);
  await addLeads(client, offerId, [
    someLead({ externalId: 'L0', name: 'P0', company: 'C0' }),
    someLead({ externalId: 'L1', name: 'P1', company: 'C1' }),
  ]);
  await record(client, offerId, [{ externalId: 'L0', kind: 'CONTACTED' }]);
  clock.skip(DAY);
  await score(client, offerId);
  clock.skip(31 * DAY);
  const sampleOf = async (over: object) => (await performanceOf(client, offerId, over)).sample;
  expect(await sampleOf({})).toMatchObject({ failures: 0, open: 2, scoredTooLate: 0 });
  expect(await sampleOf({ lostAfterDays: 30 })).toMatchObject({ failures: 1, open: 0, scoredTooLate: 1 });
  expect(await sampleOf({ lostAfterDays: 30, basis: 'BACKTEST' })).toMatchObject({
    ...{ failures: 2, assumedFailures: 2, open: 0, scoredTooLate: 1 },
  });
});

it('is as it was before, when the outcomes are undone, and looks at the time that is asked for', async () => {
  const { client } = await startBioService();
  const groups: Group[] = [{ count: 6, role: 'CEO', bio: 'HIGH', outcome: 'WON' }];
  const offerId = await offerWithGroups(client, groups);
  const empty = await performanceOf(client, offerId);
  expect(empty.sample).toEqual({
    ...{ successes: 0, failures: 0, assumedFailures: 0, open: 6, scoredTooLate: 0, from: null, until: null },
  });
  const [batch] = await recordGroups(client, offerId, groups);
  expect((await performanceOf(client, offerId, { from: '2090-01-01T00:00:00Z' })).sample).toMatchObject({
    successes: 0,
    open: 0,
  });
  expect((await performanceOf(client, offerId, { until: '2090-01-01T00:00:00Z' })).sample).toMatchObject({
    successes: 6,
  });
  await undoOutcomes(client, batch ?? '');
  expect(await performanceOf(client, offerId)).toEqual(empty);
});

it('asks the AI nothing, and moves no score, when outcomes are recorded, reported and undone', async () => {
  const { client, gemini } = await startGeminiService();
  gemini.reply(() => verdicts(() => ({ intent: 'MEDIUM' })));
  const groups: Group[] = [
    { count: 10, role: 'CEO', bio: 'HIGH', outcome: 'WON' },
    { count: 10, role: 'Intern', bio: 'LOW', outcome: 'LOST' },
  ];
  const offerId = await offerWithGroups(client, groups);
  const [asked, before] = [gemini.requests.length, await histories(client, offerId)];
  const [batch] = await recordGroups(client, offerId, groups);
  await performanceOf(client, offerId, { lostAfterDays: 1 });
  await compareDraft(client, offerId, { completeness: 5 });
  await client.run(ExperienceDocument, { offerId });
  await undoOutcomes(client, batch ?? '');
  expect(gemini.requests).toHaveLength(asked);
  expect(await histories(client, offerId)).toEqual(before);
});

it.each([
  [{ lostAfterDays: 0 }, 'BAD_USER_INPUT'],
  [{ lostAfterDays: 1001 }, 'BAD_USER_INPUT'],
  [{ from: '2026-02-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }, 'BAD_USER_INPUT'],
  [{ offerId: `offer_${'0'.repeat(32)}` }, 'NOT_FOUND'],
])('refuses %j', async (variables, code) => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await expect(client.run(PerformanceDocument, { offerId, ...variables })).rejects.toThrow(code);
});

it('decides a lead by the last of its outcomes, from whatever batches and files they come', async () => {
  const { client } = await startBioService();
  const offerId = await offerWithGroups(client, [
    { count: 4, role: 'CEO', bio: 'HIGH', outcome: null },
    { count: 2, role: 'Intern', bio: 'LOW', outcome: null },
  ]);
  await record(client, offerId, [
    { externalId: 'L0', kind: 'CONTACTED' },
    { externalId: 'L1', kind: 'LOST' },
    { externalId: 'L2', kind: 'WON' },
    { externalId: 'L4', kind: 'LOST' },
  ]);
  expect((await performanceOf(client, offerId)).sample).toMatchObject({ successes: 1, failures: 2, open: 3 });
  await record(client, offerId, [
    { externalId: 'L0', kind: 'WON' },
    { externalId: 'L2', kind: 'LOST' },
  ]);
  await uploadOutcomes(client, offerId, csv('external_id,outcome', 'L3,lost', 'L3,won', 'L1,meeting'));
  expect((await performanceOf(client, offerId)).sample).toMatchObject({ successes: 2, failures: 3, open: 1 });
});

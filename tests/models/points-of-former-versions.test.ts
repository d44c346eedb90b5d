import { expect, it } from 'vitest';
import type { Prisma } from '../../src/store/generated/sqlite/client.js';
import type { Client } from '../support/client.js';
import { newDatabase } from '../support/databases.js';
import { exportLayout } from '../support/downloads.js';
import { override } from '../support/histories.js';
import { type GradedResult, gradedList, publish } from '../support/models.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';
import { openTestStore } from '../support/test-store.js';

const MODEL = {
  role: { decisionMaker: 15 },
  maxFit: 20,
  criteria: [
    {
      label: 'Country',
      field: 'LOCATION' as const,
      cases: [
        { test: 'CONTAINS' as const, values: ['Germany'], points: 15 },
        { test: 'EQUALS' as const, values: ['Mars'], disqualifies: true },
      ],
    },
    { label: 'Company', field: 'COMPANY' as const, cases: [{ test: 'PRESENT' as const, points: -2 }] },
  ],
};

/** Rewrites points as versions stored them that kept every verdict of a criterion whole, and all that followed from the model. */
async function withWholePoints(databaseUrl: string, results: readonly GradedResult[]): Promise<void> {
  const { database, close } = await openTestStore(databaseUrl);
  for (const { id, rule, factors, disqualification } of results) {
    const criteria = factors
      .filter(({ code }) => code === 'CRITERION')
      .map(({ criterion, code: _, ...verdict }) => ({ label: criterion, ...verdict }));
    const { points: now } = await database.scoreResult.findUniqueOrThrow({ where: { id } });
    const { machineIntentPoints } = now as { machineIntentPoints?: number };
    const points = {
      ...{ points: rule.points, criteriaPoints: rule.criteriaPoints, limitPoints: rule.limitPoints },
      ...{ criteria, disqualification, maxIntentPoints: 50 },
      ...(machineIntentPoints !== undefined && { machineIntentPoints }),
      role: { points: rule.role.points, maxPoints: 15 },
      industry: { points: rule.industry.points, maxPoints: 20 },
      completeness: { points: rule.completeness.points, maxPoints: 10 },
    };
    await database.scoreResult.update({ where: { id }, data: { points: points as unknown as Prisma.InputJsonObject } });
  }
  await close();
}

async function readAll(client: Client, offerId: string) {
  const list = await gradedList(client, offerId);
  const { text } = await exportLayout(client, { offerId, layout: 'DETAILED' });
  return { list, text };
}

it('are read as those of this version', async () => {
  const databaseUrl = await newDatabase();
  const { client, stop } = await startBioService({ databaseUrl });
  const offerId = await scoredOffer(client, [
    leadWith('CEO', 'HIGH', { name: 'Ann', location: 'Bonn, Germany' }),
    leadWith('Intern', 'LOW', { name: 'Bea', location: 'Oslo' }),
    leadWith('CEO', 'MEDIUM', { name: 'Cid', location: 'Mars' }),
    leadWith('Intern', 'FAILS', { name: 'Dot', company: null }),
  ]);
  await publish(client, offerId, MODEL);
  const [first] = await gradedList(client, offerId);
  await override(client, first?.lead.id ?? '', 'LOW');
  const before = await readAll(client, offerId);
  await stop();
  await withWholePoints(databaseUrl, before.list);
  const later = await startBioService({ databaseUrl });
  expect(await readAll(later.client, offerId)).toEqual(before);
});

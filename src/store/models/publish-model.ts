import { modelRevision } from '../../domain/model-revision.js';
import type { RunRecord } from '../../domain/run.js';
import type { ModelRecord, PublishedModel } from '../../domain/scoring-model.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { newId } from '../ids.js';
import { toRunRecord } from '../runs/runs.js';
import { findModel, modelInForce } from './find-model.js';

/** The published versions of an offer that are kept. */
const MOST_VERSIONS = 200;

/** The outcome of a publication. */
export type PublishedOutcome =
  | { readonly outcome: 'PUBLISHED'; readonly model: PublishedModel; readonly run: RunRecord }
  | { readonly outcome: 'CHANGED'; readonly draft: ModelRecord }
  | { readonly outcome: 'NO_DRAFT' };

/**
 * Publishes a draft of this revision, and opens the run that recalculates the offer's results; an unfinished one continues with
 * the new version. Returns the current model if it is the same.
 */
export async function publishModel(
  session: DatabaseSession,
  dialect: Dialect,
  where: Prisma.ScoringModelWhereInput,
  revision: string,
  now: Date,
): Promise<PublishedOutcome> {
  const offerId = (await session.scoringModel.findFirst({ where, select: { offerId: true } }))?.offerId;
  if (offerId === undefined) return { outcome: 'NO_DRAFT' };
  await dialect.writeAlone(session, offerId);
  // The draft may have been saved, published or removed during the wait for the lock.
  const [draft, current] = [await findModel(session, where), await modelInForce(session, offerId)];
  if (!draft || !current || draft.status === 'RETIRED') return { outcome: 'NO_DRAFT' };
  const isSame = modelRevision(draft.content) === revision;
  if (draft.status === 'PUBLISHED') return isSame ? alreadyPublished(session, current, now) : { outcome: 'NO_DRAFT' };
  if (!isSame) return { outcome: 'CHANGED', draft };
  if (modelRevision(current.content) === revision) {
    await session.scoringModel.delete({ where: { id: draft.id } });
    return { outcome: 'PUBLISHED', model: current, run: await openRecalculation(session, current, 0, now) };
  }
  return publishDraft(session, draft, now);
}

async function publishDraft(session: DatabaseSession, draft: ModelRecord, now: Date): Promise<PublishedOutcome> {
  const { id, offerId } = draft;
  const newest = await session.scoringModel.aggregate({ where: { offerId }, _max: { version: true } });
  const version = (newest._max.version ?? 0) + 1;
  await session.scoringModel.update({ where: { id }, data: { version, publishedAt: now } });
  await session.offer.update({ where: { id: offerId }, data: { modelVersion: version } });
  await removeOldVersions(session, offerId);
  const model: PublishedModel = { ...draft, version, publishedAt: now, status: 'PUBLISHED' };
  const outdated = await session.scoreResult.count({ where: { offerId, modelVersion: { not: version } } });
  const active = await session.scoringRun.findFirst({ where: { offerId, kind: 'RECALCULATION', finishedAt: null } });
  if (!active) return { outcome: 'PUBLISHED', model, run: await openRecalculation(session, model, outdated, now) };
  // The run starts over: the points that it has written are of a former version again.
  const data = { total: outdated, scored: 0, failed: 0, disqualified: 0 };
  const run = await session.scoringRun.update({ where: { id: active.id }, data });
  return { outcome: 'PUBLISHED', model, run: toRunRecord(run) };
}

/** Returns the run of the first publication to a retry of it. */
async function alreadyPublished(session: DatabaseSession, model: PublishedModel, now: Date): Promise<PublishedOutcome> {
  const run = await session.scoringRun.findFirst({
    where: { offerId: model.offerId, kind: 'RECALCULATION' },
    orderBy: { id: 'desc' },
  });
  return { outcome: 'PUBLISHED', model, run: run ? toRunRecord(run) : await openRecalculation(session, model, 0, now) };
}

async function openRecalculation(
  session: DatabaseSession,
  { offerId }: PublishedModel,
  total: number,
  now: Date,
): Promise<RunRecord> {
  const ended = total === 0 ? { status: 'COMPLETED', startedAt: now, finishedAt: now } : { status: 'QUEUED' };
  const run = await session.scoringRun.create({
    data: { id: newId('ScoringRun'), offerId, kind: 'RECALCULATION', total, createdAt: now, ...ended },
  });
  return toRunRecord(run);
}

/** Removes the oldest surplus versions, except those whose points a result or a change in a history has. */
async function removeOldVersions(session: DatabaseSession, offerId: string): Promise<void> {
  const published = await session.scoringModel.count({ where: { offerId, version: { not: null } } });
  if (published <= MOST_VERSIONS) return;
  await session.$executeRaw(Prisma.sql`
    DELETE FROM "ScoringModel" WHERE "id" IN (
      SELECT "id" FROM "ScoringModel" AS "model"
      WHERE "offerId" = ${offerId} AND "version" > 1 AND "version" < (SELECT "modelVersion" FROM "Offer" WHERE "id" = ${offerId})
        AND NOT EXISTS (
          SELECT 1 FROM "ScoreResult" WHERE "offerId" = ${offerId} AND "modelVersion" = "model"."version"
        ) AND NOT EXISTS (
          SELECT 1 FROM "ScoreChange" JOIN "Lead" ON "Lead"."id" = "ScoreChange"."leadId"
          WHERE "Lead"."offerId" = ${offerId} AND "ScoreChange"."modelVersion" = "model"."version"
        )
      ORDER BY "version" LIMIT ${published - MOST_VERSIONS}
    )`);
}

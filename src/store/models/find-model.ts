import {
  BUILT_IN_MODEL,
  type ModelContent,
  type ModelRecord,
  type PublishedModel,
} from '../../domain/scoring-model.js';
import type { Database, DatabaseSession } from '../database.js';
import { type ScoringModel as ModelRow, Prisma } from '../generated/sqlite/client.js';
import type { BulkTransaction } from '../sql/bulk.js';
import { fromJson } from '../sql/json.js';

/** Reads with a model its offer's current version and workspace. */
export const WITH_VERSION_IN_FORCE = { offer: { select: { modelVersion: true, workspace: true } } } as const;

/** A model with the current version of its offer. */
type SqlModel = ModelRow & { readonly offer: { readonly modelVersion: number } };

/** Finds the first model of this kind, of any workspace or of the given one. */
export async function findModel(
  database: Database | DatabaseSession,
  where: Prisma.ScoringModelWhereInput,
): Promise<ModelRecord | null> {
  const row = await database.scoringModel.findFirst({ where, include: WITH_VERSION_IN_FORCE });
  return row && toModelRecord(row);
}

const IN_FORCE = Prisma.sql`FROM "Offer" JOIN "ScoringModel" AS "model"
  ON "model"."offerId" = "Offer"."id" AND "model"."version" = "Offer"."modelVersion" WHERE "Offer"."id"`;

/** Returns the current model of an offer of any workspace; null where the offer does not exist. */
export async function modelInForce(
  database: Database | DatabaseSession,
  offerId: string,
): Promise<PublishedModel | null> {
  const [row] = await database.$queryRaw<{ id: string }[]>(Prisma.sql`SELECT "model"."id" ${IN_FORCE} = ${offerId}`);
  const model = row ? await findModel(database, { id: row.id }) : null;
  return model && { ...model, version: model.version ?? 1 };
}

/** Returns the content of an offer's current model; null where the offer does not exist. */
export async function contentInForce(
  { read }: Pick<BulkTransaction, 'read'>,
  offerId: string,
): Promise<ModelContent | null> {
  const [row] = await read<{ readonly content: unknown }>(
    Prisma.sql`SELECT "model"."content" ${IN_FORCE} = ${offerId}`,
  );
  return row ? readContent(row.content) : null;
}

export function toModelRecord({ offer, content, ...row }: SqlModel): ModelRecord {
  const { id, offerId, version, createdAt, publishedAt, savedAt } = row;
  const published = version === offer.modelVersion ? 'PUBLISHED' : 'RETIRED';
  const status = version === null ? 'DRAFT' : published;
  return { id, offerId, version, createdAt, publishedAt, savedAt, status, content: readContent(content) };
}

/** Reads a model. One of an earlier version lacks the points of later factors, which are then the built-in ones. */
export function readContent(content: unknown): ModelContent {
  return { ...BUILT_IN_MODEL, ...fromJson<Partial<ModelContent>>(content) };
}

export function toPublished(row: SqlModel): PublishedModel {
  return { ...toModelRecord(row), version: row.version ?? 1 };
}

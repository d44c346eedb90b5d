import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';

/** The setting with the last version of the built-in judge for which this was done. */
const KEY = 'judge-version';

const BATCH = 10_000;

type Written = Pick<Connection, 'database' | 'dialect'>;

/**
 * Marks results of other versions of the built-in judge as stale, so that the next run judges those leads again. Done once for
 * each version. Concurrent processes take turns, offer by offer.
 */
export async function markOutdated(connection: Written, version: string): Promise<void> {
  const { database } = connection;
  const setting = await database.setting.findUnique({ where: { key: KEY } });
  if (setting?.value === version) return;
  const offers = await database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Offer" WHERE EXISTS (
      SELECT 1 FROM "ScoreResult" WHERE "offerId" = "Offer"."id" AND ${isOutdated(version)}
    ) ORDER BY "id"`;
  for (const { id } of offers) while ((await markSome(connection, id, version)) > 0);
  await database.$executeRaw`
    INSERT INTO "Setting" ("key", "value") VALUES (${KEY}, ${version})
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`;
}

/** Marks a limited number of an offer's results, so that others can write in between; returns how many. */
function markSome({ database, dialect }: Written, offerId: string, version: string): Promise<number> {
  return database.$transaction(async (session) => {
    await dialect.writeAlone(session, offerId);
    return session.$executeRaw`
      UPDATE "ScoreResult" SET "stale" = true WHERE "id" IN (
        SELECT "id" FROM "ScoreResult" WHERE "offerId" = ${offerId} AND ${isOutdated(version)} LIMIT ${BATCH}
      )`;
  });
}

function isOutdated(version: string): Prisma.Sql {
  // None of them has a requested model, which saves reading the JSON of the others.
  return Prisma.sql`"stale" = false AND "askedModel" IS NULL
    AND "ai"->>'provider' = 'LOCAL' AND "ai"->>'promptVersion' IS DISTINCT FROM ${version}`;
}

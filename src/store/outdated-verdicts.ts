import type { Connection } from './connect.js';
import { NO_TIME_LIMIT } from './database.js';
import { Prisma } from './generated/sqlite/client.js';

/** The setting that holds the version of the built-in judge for which this was done last. */
const KEY = 'judge-version';

/**
 * Marks the results stale that another version of the built-in judge gave, so that the next run judges those leads anew.
 * It is done once for a version. Processes that do it at once take turns, offer by offer.
 */
export async function markOutdated(
  { database, dialect }: Pick<Connection, 'database' | 'dialect'>,
  version: string,
): Promise<void> {
  const setting = await database.setting.findUnique({ where: { key: KEY } });
  if (setting?.value === version) return;
  const offers = await database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Offer" WHERE EXISTS (
      SELECT 1 FROM "ScoreResult" WHERE "offerId" = "Offer"."id" AND ${isOutdated(version)}
    ) ORDER BY "id"`;
  for (const { id } of offers) {
    await database.$transaction(async (session) => {
      await dialect.writeAlone(session, id);
      await session.$executeRaw`
        UPDATE "ScoreResult" SET "stale" = true WHERE "offerId" = ${id} AND ${isOutdated(version)}`;
    }, NO_TIME_LIMIT);
  }
  await database.$executeRaw`
    INSERT INTO "Setting" ("key", "value") VALUES (${KEY}, ${version})
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`;
}

function isOutdated(version: string): Prisma.Sql {
  // A model was asked for none of them, which saves looking into the JSON of the others.
  return Prisma.sql`"stale" = false AND "askedModel" IS NULL AND "score" IS NOT NULL
    AND "ai"->>'provider' = 'LOCAL' AND "ai"->>'promptVersion' IS DISTINCT FROM ${version}`;
}

import type { DatabaseSession } from '../database.js';

/**
 * Creates the index for text search, where the server has the extension and the user may create it; without it, a search reads
 * the text of each lead. It is not a migration, since it may be possible only at a later start.
 */
export async function indexSearchText(session: DatabaseSession): Promise<void> {
  await session.$executeRawUnsafe(`
    DO $$ BEGIN
      IF to_regclass('"Lead_searchText_idx"') IS NULL THEN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX IF NOT EXISTS "Lead_searchText_idx" ON "Lead" USING GIN ("searchText" gin_trgm_ops);
      END IF;
    EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
      NULL;
    END $$`);
}

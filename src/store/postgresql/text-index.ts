import type { DatabaseSession } from '../database.js';

/**
 * Makes the index by which a search finds its leads among all, where the server has the extension for it and lets this user
 * have it; without it, a search reads the text of each lead. It is no migration, since a later start may be let.
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

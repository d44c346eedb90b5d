import { Prisma } from './generated/sqlite/client.js';

/** Where everything is that was made without a key. */
export const DEFAULT_WORKSPACE = 'default';

/** The id of an offer in SQL; null where the workspace has none of this id. */
export function ownedOffer(id: string, workspace: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Offer" WHERE "id" = ${id} AND "workspace" = ${workspace})`;
}

/** Tells a workspace's rows from others where they hang on an offer. */
export function ofWorkspace(workspace: string) {
  return { offer: { workspace } } as const;
}

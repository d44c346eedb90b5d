import { Prisma } from './generated/sqlite/client.js';

/** Where everything is that was made without a key. */
export const DEFAULT_WORKSPACE = 'default';

/** The id of an offer in SQL; null where the workspace has none of this id. */
export function ownedOffer(id: string, workspace: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Offer" WHERE "id" = ${id} AND "workspace" = ${workspace})`;
}

/** Tells a workspace's rows from others where they hang on an offer, and one id or offer is asked for. */
export function ofWorkspace(workspace: string) {
  return { offer: { workspace } } as const;
}

/**
 * Reads with each row whose it is, to tell them apart where many ids are asked for: given so many and a condition on their
 * offers, SQLite would rather begin with all offers of the workspace.
 */
export const WITH_WORKSPACE = { offer: { select: { workspace: true } } } as const;

import { Prisma } from './generated/sqlite/client.js';

/** The workspace of everything that was created without a key. */
export const DEFAULT_WORKSPACE = 'default';

/** Returns the id of an offer in SQL; null where the workspace has none of this id. */
export function ownedOffer(id: string, workspace: string): Prisma.Sql {
  return Prisma.sql`(SELECT "id" FROM "Offer" WHERE "id" = ${id} AND "workspace" = ${workspace})`;
}

/** Restricts rows of an offer to a workspace, in queries for one id or offer. */
export function ofWorkspace(workspace: string) {
  return { offer: { workspace } } as const;
}

/**
 * Reads the workspace with each row, for queries for many ids: given a condition on the offer instead, SQLite would begin with
 * all offers of the workspace.
 */
export const WITH_WORKSPACE = { offer: { select: { workspace: true } } } as const;

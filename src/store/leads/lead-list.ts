import type { LeadState } from '../../domain/generated/enums.js';
import { searchWords } from '../../text/search-text.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { PageRequest } from '../page.js';

/** A filter of an offer's leads; null does not restrict them. */
export type LeadFilter = {
  /** Words that must each occur in the lead's name, role, company, industry, e-mail or phone. */
  readonly search: string | null;
  readonly states: readonly LeadState[] | null;
};

/** The conditions on a lead's "result", which is null where there is none. */
const STATES: Readonly<Record<LeadState, string>> = {
  UNSCORED: '"result"."leadId" IS NULL',
  STALE: '"result"."stale" = true',
  FAILED: `"result"."stale" = false AND "result"."status" = 'AI_FAILED'`,
  CURRENT: `"result"."stale" = false AND "result"."status" <> 'AI_FAILED'`,
};

/** An offer in SQL, and the filter of its leads. */
type LeadsWanted = { readonly offerId: Prisma.Sql; readonly filter: LeadFilter };

type Reader = Pick<Connection, 'bulk' | 'dialect'>;

/** Returns the ids of a page of leads, in the order of their upload. */
export async function leadIds(
  { bulk, dialect }: Reader,
  wanted: LeadsWanted,
  { first, after }: PageRequest,
): Promise<string[]> {
  const rows = await bulk.read<{ readonly id: string }>(Prisma.sql`
    SELECT "Lead"."id" ${from(wanted, dialect)} AND "Lead"."id" > ${after ?? ''} ORDER BY "Lead"."id" LIMIT ${first}`);
  return rows.map(({ id }) => id);
}

/** Counts the leads of a filter. */
export async function countWanted({ bulk, dialect }: Reader, wanted: LeadsWanted): Promise<number> {
  const [row] = await bulk.read<{ readonly count: number | bigint }>(
    Prisma.sql`SELECT COUNT(*) AS "count" ${from(wanted, dialect)}`,
  );
  return Number(row?.count);
}

function from({ offerId, filter: { search, states } }: LeadsWanted, { contains }: Connection['dialect']): Prisma.Sql {
  const words = search === null ? [] : searchWords(search);
  const conditions = [
    Prisma.sql`"Lead"."offerId" = ${offerId}`,
    ...words.map((word) => contains(Prisma.sql`"Lead"."searchText"`, word)),
    ...(states === null ? [] : [Prisma.raw(isInAny(states))]),
  ];
  return Prisma.sql`FROM "Lead"
    JOIN "LeadImport" AS "import" ON "import"."id" = "Lead"."importId" AND "import"."committedAt" IS NOT NULL
    LEFT JOIN "ScoreResult" AS "result" ON "result"."leadId" = "Lead"."id"
    WHERE ${Prisma.join(conditions, ' AND ')}`;
}

function isInAny(states: readonly LeadState[]): string {
  return states.length === 0 ? 'false' : `(${states.map((state) => `(${STATES[state]})`).join(' OR ')})`;
}

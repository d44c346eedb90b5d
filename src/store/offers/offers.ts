import type { IdealCustomer, OfferCounts, OfferRecord, OfferUpdate, ScoredOffer } from '../../domain/offer.js';
import { BUILT_IN_MODEL } from '../../domain/scoring-model.js';
import type { Connection } from '../connection.js';
import { type Database, type DatabaseSession, NO_TIME_LIMIT } from '../database.js';
import { type Offer as OfferRow, Prisma } from '../generated/sqlite/client.js';
import { newId } from '../ids.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { fromJson } from '../sql/json.js';
import { ownedOffer } from '../workspace.js';
import { offerCounts } from './offer-counts.js';

export type OfferRepository = {
  create(text: ScoredOffer, now: Date, scoreOnUpload?: boolean): Promise<OfferRecord>;
  find(id: string): Promise<OfferRecord | null>;
  findMany(ids: readonly string[]): Promise<OfferRecord[]>;
  /** Returns offers, newest first. */
  page(request: PageRequest): Promise<Page<OfferRecord>>;
  count(): Promise<number>;
  /** Changes an offer; a new text raises its revision and marks its results stale. Null if it was changed or deleted in between. */
  update(offer: OfferRecord, update: OfferUpdate, now: Date): Promise<OfferRecord | null>;
  /** Removes an offer with all of its data; false where it does not exist. */
  delete(id: string): Promise<boolean>;
  counts(id: string): Promise<OfferCounts>;
};

/** The offers of a workspace. */
export function offerRepository({ database, dialect, bulk }: Connection, workspace: string): OfferRepository {
  return {
    async create(text, now, scoreOnUpload = false) {
      const builtIn = { id: newId('ScoringModel'), version: 1, content: BUILT_IN_MODEL };
      const times = { createdAt: now, updatedAt: now };
      const row = await database.offer.create({
        data: { id: newId('Offer'), ...columns(text), scoreOnUpload, ...times, workspace, models: { create: builtIn } },
      });
      return toRecord(row);
    },
    find: (id) => findOffer(database, { id, workspace }),
    async findMany(ids) {
      const rows = await bulk.read<SqlOffer>(
        Prisma.sql`SELECT * FROM "Offer" WHERE ${dialect.isOneOf(Prisma.sql`"id"`, ids)}`,
      );
      return rows.filter((row) => row.workspace === workspace).map(toRecord);
    },
    async page({ first, after }) {
      const page = await readPage(first, (take) =>
        database.offer.findMany({
          where: { workspace, ...(after && { id: { lt: after } }) },
          orderBy: { id: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toRecord) };
    },
    count: () => database.offer.count({ where: { workspace } }),
    update: (offer, update, now) =>
      database.$transaction(async (session) => {
        await dialect.writeAlone(session, offer.id);
        return updateOffer(session, { ...offer, workspace }, update, now);
      }),
    async delete(id) {
      // Without this check, a request for another workspace's offer would wait for its lock.
      if (!(await findOffer(database, { id, workspace }))) return false;
      return database.$transaction(async (session) => {
        await dialect.writeAlone(session, id);
        return (await session.offer.deleteMany({ where: { id, workspace } })).count === 1;
      }, NO_TIME_LIMIT);
    },
    counts: (id) => offerCounts(database, ownedOffer(id, workspace)),
  };
}

/** Finds an offer of any workspace, or of the given one. */
export async function findOffer(
  database: Database,
  where: { readonly id: string; readonly workspace?: string },
): Promise<OfferRecord | null> {
  const row = await database.offer.findUnique({ where });
  return row && toRecord(row);
}

type OwnedOffer = OfferRecord & { readonly workspace: string };

async function updateOffer(
  session: DatabaseSession,
  { id, revision, workspace }: OwnedOffer,
  { text, scoreOnUpload }: OfferUpdate,
  now: Date,
) {
  const { count } = await session.offer.updateMany({
    where: { id, revision, workspace },
    data: {
      updatedAt: now,
      ...(scoreOnUpload !== null && { scoreOnUpload }),
      ...(text && { ...columns(text), revision: { increment: 1 } }),
    },
  });
  if (count === 0) return null;
  if (text) await session.scoreResult.updateMany({ where: { offerId: id }, data: { stale: true } });
  return toRecord(await session.offer.findUniqueOrThrow({ where: { id } }));
}

function columns(text: ScoredOffer) {
  return {
    name: text.name,
    valueProps: [...text.valueProps],
    idealUseCases: [...text.idealUseCases],
    idealCustomer: {
      industries: [...text.idealCustomer.industries],
      adjacentIndustries: [...text.idealCustomer.adjacentIndustries],
      decisionMakers: [...text.idealCustomer.decisionMakers],
      influencers: [...text.idealCustomer.influencers],
      buyingFunctions: [...text.idealCustomer.buyingFunctions],
    },
  };
}

/** An offer as Prisma returns it, or as raw statements on SQLite, which has no times. */
type SqlOffer = Omit<OfferRow, 'createdAt' | 'updatedAt' | 'scoreOnUpload'> & {
  readonly scoreOnUpload: boolean | number;
  readonly createdAt: string | Date;
  readonly updatedAt: string | Date;
};

function toRecord({ workspace, createdAt, updatedAt, ...row }: SqlOffer): OfferRecord {
  return {
    ...row,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    scoreOnUpload: Boolean(row.scoreOnUpload),
    valueProps: fromJson(row.valueProps),
    idealUseCases: fromJson(row.idealUseCases),
    // Offers of a former version have no functions.
    idealCustomer: { buyingFunctions: [], ...fromJson<Omit<IdealCustomer, 'buyingFunctions'>>(row.idealCustomer) },
  };
}

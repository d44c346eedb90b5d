import type { Database, DatabaseSession } from './database.js';
import type { Offer as OfferRow } from './generated/client.js';
import { newId } from './ids.js';
import { fromJson } from './json.js';
import { type Page, type PageRequest, readPage } from './page.js';
import type { OfferCounts, OfferRecord, OfferText } from './records.js';
import { isNotFound } from './sql.js';
import { VISIBLE_LEAD } from './visible.js';

export type OfferRepository = {
  create(text: OfferText, now: Date): Promise<OfferRecord>;
  find(id: string): Promise<OfferRecord | null>;
  findMany(ids: readonly string[]): Promise<OfferRecord[]>;
  /** Offers, the newest first. */
  page(request: PageRequest): Promise<Page<OfferRecord>>;
  count(): Promise<number>;
  /** Replaces an offer's text, bumps its revision and marks its results stale; null where it changed or went meanwhile. */
  update(offer: OfferRecord, text: OfferText, now: Date): Promise<OfferRecord | null>;
  /** Removes an offer with all that belongs to it; false where it is not there. */
  delete(id: string): Promise<boolean>;
  counts(id: string): Promise<OfferCounts>;
};

export function offerRepository(database: Database): OfferRepository {
  return {
    async create(text, now) {
      const row = await database.offer.create({
        data: { id: newId('Offer'), ...columns(text), createdAt: now, updatedAt: now },
      });
      return toRecord(row);
    },
    async find(id) {
      const row = await database.offer.findUnique({ where: { id } });
      return row && toRecord(row);
    },
    async findMany(ids) {
      return (await database.offer.findMany({ where: { id: { in: [...ids] } } })).map(toRecord);
    },
    async page({ first, after }) {
      const page = await readPage(first, (take) =>
        database.offer.findMany({ where: after ? { id: { lt: after } } : {}, orderBy: { id: 'desc' }, take }),
      );
      return { ...page, rows: page.rows.map(toRecord) };
    },
    count: () => database.offer.count(),
    update: (offer, text, now) => database.$transaction((session) => updateOffer(session, offer, text, now)),
    async delete(id) {
      try {
        await database.offer.delete({ where: { id } });
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    },
    counts: (id) => countLeads(database, id),
  };
}

async function updateOffer(session: DatabaseSession, { id, revision }: OfferRecord, text: OfferText, now: Date) {
  const { count } = await session.offer.updateMany({
    where: { id, revision },
    data: { ...columns(text), updatedAt: now, revision: { increment: 1 } },
  });
  if (count === 0) return null;
  await session.scoreResult.updateMany({ where: { offerId: id }, data: { stale: true } });
  return toRecord(await session.offer.findUniqueOrThrow({ where: { id } }));
}

async function countLeads(database: Database, offerId: string): Promise<OfferCounts> {
  const [leads, scored, failed, stale] = await database.$transaction([
    database.lead.count({ where: { offerId, ...VISIBLE_LEAD } }),
    database.scoreResult.count({ where: { offerId, status: 'SCORED' } }),
    database.scoreResult.count({ where: { offerId, status: 'AI_FAILED' } }),
    database.scoreResult.count({ where: { offerId, stale: true } }),
  ]);
  return { leads, scored, failed, stale, unscored: leads - scored - failed };
}

function columns(text: OfferText) {
  return {
    name: text.name,
    valueProps: [...text.valueProps],
    idealUseCases: [...text.idealUseCases],
    idealCustomer: {
      industries: [...text.idealCustomer.industries],
      adjacentIndustries: [...text.idealCustomer.adjacentIndustries],
      decisionMakers: [...text.idealCustomer.decisionMakers],
      influencers: [...text.idealCustomer.influencers],
    },
  };
}

function toRecord(row: OfferRow): OfferRecord {
  return {
    ...row,
    valueProps: fromJson(row.valueProps),
    idealUseCases: fromJson(row.idealUseCases),
    idealCustomer: fromJson(row.idealCustomer),
  };
}

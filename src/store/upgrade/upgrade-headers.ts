import { isFieldName } from '../../imports/former-file.js';
import { keptNames, PHONE_HEADER } from '../../imports/phone-column.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';

type IsUsed = (offerId: string, header: string) => Promise<boolean>;

/** Removes from exports the extra columns that now map to a field, unless a lead still has text there. */
export async function upgradeHeaders(session: DatabaseSession, dialect: Dialect): Promise<void> {
  const imports = await session.leadImport.findMany({ select: { id: true, offerId: true, extraHeaders: true } });
  const isUsed = lookedUpOnce((offerId, header) => hasText(session, dialect, offerId, header));
  for (const { id, offerId, extraHeaders } of imports) {
    const former = fromJson<string[]>(extraHeaders);
    if (!former.some(isFieldName)) continue;
    const data = { extraHeaders: await upgraded(former, (header) => isUsed(offerId, header)) };
    await session.leadImport.update({ where: { id }, data });
  }
}

async function upgraded(former: readonly string[], isUsed: (header: string) => Promise<boolean>): Promise<string[]> {
  const names = keptNames(former);
  const candidates = new Set(former.flatMap((header, place) => [header, names[place] ?? header]));
  candidates.delete(PHONE_HEADER);
  const headers: string[] = [];
  for (const header of candidates) if (!isFieldName(header) || (await isUsed(header))) headers.push(header);
  return headers;
}

function lookedUpOnce(isUsed: IsUsed): IsUsed {
  const known = new Map<string, Promise<boolean>>();
  return (offerId, header) => {
    const key = JSON.stringify([offerId, header]);
    const answer = known.get(key) ?? isUsed(offerId, header);
    known.set(key, answer);
    return answer;
  };
}

/** Whether a lead has text under a header. A text that only contains the header counts too, at the cost of a blank column. */
async function hasText(session: DatabaseSession, { contains }: Dialect, offerId: string, header: string) {
  const isThere = contains(Prisma.sql`CAST("extra" AS TEXT)`, JSON.stringify(header));
  const found = await session.$queryRaw<unknown[]>`
    SELECT 1 FROM "Lead" WHERE "offerId" = ${offerId} AND ${isThere} LIMIT 1`;
  return found.length > 0;
}

import { FIELD_KEYS } from '../../domain/lead.js';
import { LEAD_FIELD_KEYS } from '../../domain/lead-fields.js';
import { columnsRead } from '../../scoring/model/model-columns.js';
import { headerMatcher } from '../../scoring/model/read-column.js';
import type { DatabaseSession } from '../database.js';
import { modelInForce } from '../models/find-model.js';
import { fromJson } from '../sql/json.js';

/** The parts of a lead that scoring reads, so that a change of them makes a result stale. */
export type ColumnsThatCount = {
  /** Columns of "Lead". */
  readonly fields: readonly string[];
  /** Headers of extra columns. */
  readonly headers: readonly string[];
};

/** Returns the columns that the rules, the AI layer and the criteria of an offer's scoring model read. */
export async function columnsThatCount(session: DatabaseSession, offerId: string): Promise<ColumnsThatCount> {
  const scored: readonly string[] = Object.values(FIELD_KEYS);
  const model = await modelInForce(session, offerId);
  if (!model) return { fields: scored, headers: [] };
  const { fields, columns } = columnsRead(model.content);
  return {
    fields: [...new Set([...scored, ...fields.map((field) => LEAD_FIELD_KEYS[field])])],
    headers: columns.length === 0 ? [] : await headersMeant(session, offerId, columns),
  };
}

/** Returns the headers in the spelling of the offer's imports. */
async function headersMeant(
  session: DatabaseSession,
  offerId: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  const imports = await session.leadImport.findMany({ where: { offerId }, select: { extraHeaders: true } });
  const headers = new Set(imports.flatMap(({ extraHeaders }) => fromJson<string[]>(extraHeaders)));
  const matchers = columns.map(headerMatcher);
  return [...headers].filter((header) => matchers.some((isMeant) => isMeant(header)));
}

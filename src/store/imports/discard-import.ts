import type { Database } from '../database.js';
import type { Dialect } from '../dialect.js';
import { removeInSlices } from '../sql/remove-in-slices.js';

/** The tables that an import writes, with their keys. */
const WRITTEN = [
  { table: 'Lead', parent: 'importId', key: 'id' },
  { table: 'LeadChange', parent: 'importId', key: 'leadId' },
  { table: 'FormerLead', parent: 'importId', key: 'leadId' },
  { table: 'RowRejection', parent: 'importId', key: 'row' },
  { table: 'LeadImport', parent: 'id', key: 'id' },
] as const;

type Unseen = { readonly id: string; readonly offerId: string };

/** Removes an import. A committed one stays as it is; one that is being written can no longer be committed. */
export async function discardImport(database: Database, dialect: Dialect, { id, offerId }: Unseen): Promise<void> {
  const where = { id, committedAt: null };
  const { count } = await database.leadImport.updateMany({ where, data: { discarded: true } });
  if (count === 0) return;
  for (const rows of WRITTEN) await removeInSlices(database, dialect, offerId, rows, id);
}

import type { DatabaseSession } from '../database.js';
import { fromJson } from '../sql/json.js';
import { ofWorkspace } from '../workspace.js';

/** Returns the headers of extra columns, each once, in the order of the uploads of an offer or of a whole workspace. */
export async function readExtraHeaders(
  database: Pick<DatabaseSession, 'leadImport'>,
  workspace: string,
  offerId: string | null,
): Promise<string[]> {
  const imports = await database.leadImport.findMany({
    where: { committedAt: { not: null }, ...ofWorkspace(workspace), ...(offerId === null ? {} : { offerId }) },
    select: { extraHeaders: true },
    orderBy: { id: 'asc' },
  });
  return [...new Set(imports.flatMap(({ extraHeaders }) => fromJson<string[]>(extraHeaders)))];
}

import type { Connection } from '../connection.js';
import type { Prisma } from '../generated/sqlite/client.js';
import { readExtraHeaders } from '../leads/extra-headers.js';
import { conditionOf, type ResultFilter } from './result-query.js';

/** Returns the condition on "ScoreResult" of a filter; looks up headers where it names columns. */
export function filteredResults({ database, dialect }: Pick<Connection, 'database' | 'dialect'>, workspace: string) {
  return async (filter: ResultFilter): Promise<Prisma.Sql> => {
    const headers = filter.columns ? await readExtraHeaders(database, workspace, filter.offerId) : [];
    return conditionOf(filter, workspace, dialect, headers);
  };
}

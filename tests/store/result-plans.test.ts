import { afterEach, expect, it, vi } from 'vitest';
import type { ResultFilter } from '../../src/store/result-query.js';
import { storeOn } from '../../src/store/store.js';
import { newSqliteDatabase } from '../support/databases.js';
import { recordStatements } from '../support/statements.js';
import { open } from './migrated.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const ALL: ResultFilter = {
  offerId: null,
  intents: null,
  statuses: null,
  minScore: null,
  maxScore: null,
  importIds: null,
  scoredAfter: null,
  stale: null,
  grounded: null,
  search: null,
};

it.each([
  ['all offers of a workspace', 'SCORE_DESC', ALL, 'workspace_score_rulePoints_leadId'],
  ['all offers of a workspace', 'SCORE_ASC', ALL, 'workspace_score_rulePoints_leadId'],
  ['all offers of a workspace', 'NEWEST', ALL, 'workspace_scoredAt_leadId'],
  ['one offer', 'SCORE_DESC', { ...ALL, offerId: 'offer_0' }, 'offerId_score_rulePoints_leadId'],
  ['one offer', 'NEWEST', { ...ALL, offerId: 'offer_0' }, 'offerId_scoredAt_leadId'],
] as const)(
  'reads the results of %s by %s off the index that yields them in order',
  async (_, order, filter, index) => {
    const statements = recordStatements();
    const connection = await open(await newSqliteDatabase('migrated'));
    await storeOn(connection).within('acme').results.page(filter, order, { first: 50, after: null });
    const reads = statements.filter((sql) => sql.includes('ORDER BY'));
    expect(reads.length).toBeGreaterThan(0);
    for (const sql of reads) {
      const values = [...sql.matchAll(/\?/g)].map(() => null);
      const plan = await connection.database.$queryRawUnsafe<{ detail: string }[]>(
        `EXPLAIN QUERY PLAN ${sql}`,
        ...values,
      );
      const details = plan.map(({ detail }) => detail);
      expect(details[0]).toMatch(new RegExp(`USING (?:COVERING )?INDEX ScoreResult_${index}_idx \\(`));
      expect(details).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    }
  },
);

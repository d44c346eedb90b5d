import { afterEach, expect, it, vi } from 'vitest';
import type { ResultFilter } from '../../src/store/results/result-query.js';
import { storeOn } from '../../src/store/store.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';
import { newSqliteDatabase } from '../support/databases.js';
import { recordStatements } from '../support/statements.js';
import { open } from './migrated.js';

afterEach(() => {
  vi.restoreAllMocks();
});

type Work = (store: WorkspaceStore) => Promise<unknown>;

/** The steps that SQLite takes for each of the statements that a piece of work sends. */
async function plansOf(work: Work): Promise<string[][]> {
  const statements = recordStatements();
  const connection = await open(await newSqliteDatabase('migrated'));
  await work(storeOn(connection).within('acme'));
  return Promise.all(
    // Where nothing was found, Prisma asks for no row at all.
    statements
      .filter((sql) => !sql.includes('1=0'))
      .map(async (sql) => {
        const values = [...sql.matchAll(/\?/g)].map(() => null);
        const explain = `EXPLAIN QUERY PLAN ${sql}`;
        const steps = await connection.database.$queryRawUnsafe<{ detail: string }[]>(explain, ...values);
        return steps.map(({ detail }) => detail);
      }),
  );
}

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
  confidence: null,
  search: null,
  grades: null,
  minFit: null,
  overridden: null,
  needsReview: null,
  outcomes: null,
  hasOutcome: null,
  roles: null,
  industries: null,
  hasPhone: null,
  hasEmail: null,
  columns: null,
};

it.each([
  ['all offers of a workspace', 'SCORE_DESC', ALL, 'workspace_score_rulePoints_confidence_leadId'],
  ['all offers of a workspace', 'SCORE_ASC', ALL, 'workspace_score_rulePoints_confidence_leadId'],
  ['all offers of a workspace', 'NEWEST', ALL, 'workspace_scoredAt_leadId'],
  ['one offer', 'SCORE_DESC', { ...ALL, offerId: 'offer_0' }, 'offerId_score_rulePoints_confidence_leadId'],
  ['leads without an outcome', 'NEWEST', { ...ALL, hasOutcome: false }, 'workspace_scoredAt_leadId'],
  ['one offer', 'NEWEST', { ...ALL, offerId: 'offer_0' }, 'offerId_scoredAt_leadId'],
] as const)(
  'reads the results of %s by %s off the index that yields them in order',
  async (_, order, filter, index) => {
    const plans = await plansOf(({ results }) => results.page(filter, order, { first: 50, after: null }));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      // Which rows are on the page; then they are read.
      const [, search, ...others] = plan.slice(plan.indexOf('CO-ROUTINE page'), plan.indexOf('SCAN page'));
      expect(search).toMatch(new RegExp(`USING COVERING INDEX ScoreResult_${index}_idx \\(`));
      // Equal scores come in the order of upload whichever way the scores go, and one index goes but one way.
      const sorted = others.filter((step) => step.startsWith('USE TEMP B-TREE'));
      expect(sorted).toEqual(order === 'SCORE_ASC' ? ['USE TEMP B-TREE FOR RIGHT PART OF ORDER BY'] : []);
    }
  },
);

it("reads the results of leads that were won off the index that yields them in order, and each lead's outcomes by an index", async () => {
  const filter: ResultFilter = { ...ALL, outcomes: ['WON'] };
  const steps = (await plansOf(({ results }) => results.page(filter, 'SCORE_DESC', { first: 50, after: null }))).flat();
  expect(steps).toContainEqual(
    expect.stringContaining('INDEX ScoreResult_workspace_score_rulePoints_confidence_leadId_idx'),
  );
  expect(steps).toContain('SEARCH Outcome USING INDEX Outcome_leadId_occurredAt_idx (leadId=?)');
});

it.each([null, 'offer_0'])('searches the texts of leads by an index alone, within the offer %s', async (offerId) => {
  const plans = await plansOf(({ results }) => results.count({ ...ALL, offerId, search: 'kavita muller' }));
  const step = 'SEARCH Lead USING COVERING INDEX Lead_offerId_id_searchText_idx (offerId=?)';
  expect(plans.flat()).toContain(step);
});

const IDS = Array.from({ length: 500 }, (_, place) => `id_${place}`);
const PAGE = { first: 50, after: null };

it.each<readonly [what: string, step: string, work: Work]>([
  ['results by their leads', 'ScoreResult_leadId_key (leadId=?)', ({ results }) => results.findByLeads(IDS)],
  ['a result', 'sqlite_autoindex_ScoreResult_1 (id=?)', ({ results }) => results.find('result_0')],
  ['many leads', 'sqlite_autoindex_Lead_1 (id=?)', ({ leads }) => leads.findMany(IDS)],
  ['a lead', 'sqlite_autoindex_Lead_1 (id=?)', ({ leads }) => leads.find('lead_0')],
  ['the leads of an offer', 'Lead_offerId_id_searchText_idx (offerId=?)', ({ leads }) => leads.page('offer_0', PAGE)],
  ['roles', 'Lead_offerId_id_searchText_idx (offerId=? AND id>?)', ({ leads }) => leads.countRoles('offer_0', PAGE)],
  ['many imports', 'sqlite_autoindex_LeadImport_1 (id=?)', ({ imports }) => imports.findMany(IDS)],
  ['the imports of an offer', 'LeadImport_offerId_id_idx (offerId=?)', ({ imports }) => imports.page('offer_0', PAGE)],
  ['rejections', 'sqlite_autoindex_RowRejection_1 (importId=?)', ({ imports }) => imports.rejections('import_0', PAGE)],
  ['the outcomes of many leads', 'Outcome_leadId_occurredAt_idx (leadId=?)', ({ outcomes }) => outcomes.ofLeads(IDS)],
  ['batches', 'OutcomeBatch_offerId_id_idx (offerId=?)', ({ outcomes }) => outcomes.batches('offer_0', PAGE)],
  ['many batches', 'sqlite_autoindex_OutcomeBatch_1 (id=?)', ({ outcomes }) => outcomes.findBatches(IDS)],
  [
    'rejected outcomes',
    'sqlite_autoindex_OutcomeRejection_1 (batchId=?)',
    ({ outcomes }) => outcomes.rejections('batch_0', PAGE),
  ],
  ['the runs of an offer', 'ScoringRun_offerId_id_idx (offerId=?)', ({ runs }) => runs.page('offer_0', PAGE)],
  ['failures', 'RunLead_runId_state_leadId_idx (runId=? AND state=?)', ({ runs }) => runs.failures('run_0', PAGE)],
])('reads %s by %s, and goes through no workspace', async (_, step, work) => {
  const steps = (await plansOf(work)).flat();
  expect(steps).toContainEqual(expect.stringMatching(`INDEX ${step.replace(/[()?]/g, '\\$&')}$`));
  expect(steps.filter((one) => /^SCAN (?!json_each|page$)|\(workspace=\?\)/.test(one))).toEqual([]);
});

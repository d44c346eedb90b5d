import type { CriterionField } from '../../domain/scoring-model.js';
import type { ScoreChangeCause } from '../../scoring/history/cause-of-change.js';
import { type ExplainedChange, explainChange } from '../../scoring/history/explain-change.js';
import type { Connection } from '../connection.js';
import type { ScoreChange } from '../generated/sqlite/client.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { fromJson } from '../sql/json.js';
import { ofWorkspace } from '../workspace.js';

/** A change of a result, with its explanation. */
export type ChangeRecord = Omit<ExplainedChange, 'changedFields'> & {
  readonly id: number;
  /** Why and how the result changed, in one sentence. */
  readonly explanation: string;
  readonly leadId: string;
  readonly at: Date;
  readonly runId: string | null;
};

export type HistoryRepository = {
  /** Returns the changes of a lead's result, newest first. */
  page(leadId: string, request: PageRequest<number>): Promise<Page<ChangeRecord>>;
  count(leadId: string): Promise<number>;
};

/** The histories of a workspace's leads. */
export function historyRepository({ database }: Pick<Connection, 'database'>, workspace: string): HistoryRepository {
  const of = (leadId: string) => ({ leadId, lead: ofWorkspace(workspace) });
  return {
    async page(leadId, { first, after }) {
      const where = { ...of(leadId), ...(after === null ? {} : { id: { lt: after } }) };
      const page = await readPage(first, (take) =>
        database.scoreChange.findMany({ where, orderBy: { id: 'desc' }, take }),
      );
      return { ...page, rows: page.rows.map(toChangeRecord) };
    },
    count: (leadId) => database.scoreChange.count({ where: of(leadId) }),
  };
}

function toChangeRecord({ former, changedFields, ...row }: ScoreChange): ChangeRecord {
  const change = {
    ...row,
    cause: row.cause as ScoreChangeCause,
    intentBefore: row.intentBefore as ChangeRecord['intentBefore'],
    intentAfter: row.intentAfter as ChangeRecord['intentAfter'],
    gradeBefore: row.gradeBefore as ChangeRecord['gradeBefore'],
    gradeAfter: row.gradeAfter as ChangeRecord['gradeAfter'],
  };
  const fields = fromJson<CriterionField[] | null>(changedFields) ?? [];
  return { ...change, explanation: explainChange({ ...change, changedFields: fields }) };
}

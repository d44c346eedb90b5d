import type { OutcomeCounts, OutcomeRejection } from '../store/outcomes/outcome-records.js';
import type { OutcomeWriter } from '../store/outcomes/outcome-writer.js';
import { newOutcomes, type SaidOutcome } from './new-outcomes.js';
import type { OutcomeRow } from './read-outcome-row.js';

/** Writes the outcomes of a file's rows in batches, and counts them. Calls `onRejection` for each rejected row. */
export async function takeOutcomes(
  writer: OutcomeWriter,
  rows: AsyncIterable<readonly OutcomeRow[]>,
  onRejection: (rejection: OutcomeRejection) => void,
): Promise<OutcomeCounts> {
  let [rowsRead, recorded, rejected] = [0, 0, 0];
  for await (const some of rows) {
    const { said, rejections } = await resolved(writer, some);
    const fresh = newOutcomes(said, await writer.known([...new Set(said.map(({ leadId }) => leadId))]));
    await writer.write(fresh, rejections);
    rejections.forEach(onRejection);
    rowsRead += some.length;
    recorded += fresh.length;
    rejected += rejections.length;
  }
  return { rowsRead, recorded, unchanged: rowsRead - recorded - rejected, rejected };
}

type Resolved = { readonly said: readonly SaidOutcome[]; readonly rejections: readonly OutcomeRejection[] };

/** Finds the leads that the rows name. Rows that do not name exactly one lead are rejected. */
async function resolved(writer: OutcomeWriter, rows: readonly OutcomeRow[]): Promise<Resolved> {
  const keys = rows.flatMap((row) => (row !== 'NOTHING' && 'outcome' in row ? (row.outcome.name.key ?? []) : []));
  const leadsOf = await writer.findLeads(keys);
  const said: SaidOutcome[] = [];
  const rejections: OutcomeRejection[] = [];
  for (const row of rows) {
    if (row === 'NOTHING') continue;
    if ('rejection' in row) {
      rejections.push(row.rejection);
      continue;
    }
    const { name, ...outcome } = row.outcome;
    const [leadId, ...others] = name.key === null ? [] : leadsOf(name.key);
    if (leadId === undefined) rejections.push(row.rejectedBy(0));
    else if (others.length > 0) rejections.push(row.rejectedBy(others.length + 1));
    else said.push({ leadId, ...outcome });
  }
  return { said, rejections };
}

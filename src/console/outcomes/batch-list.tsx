import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  OutcomeBatchesDocument,
  type OutcomeBatchFragment,
  UndoOutcomesDocument,
} from '../generated/operations/graphql.js';
import { RejectedRows } from '../leads/rejected-rows.js';
import { Asked } from '../parts/asked.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { FaultList } from '../parts/fault-list.js';
import { counted, moment, whole } from '../parts/format.js';
import { WideCard } from '../parts/wide-card.js';

/** The batches of outcomes from files and programs; each can be undone. Single outcomes are shown with their lead. */
export function BatchList({ offerId }: { readonly offerId: string }) {
  const [answer, again] = useQuery({
    query: OutcomeBatchesDocument,
    variables: { offerId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => {
        const batches = offer?.outcomeBatches.nodes.filter(({ rowsRead }) => rowsRead > 1) ?? [];
        return batches.length > 0 && <BatchTable batches={batches} />;
      }}
    </Asked>
  );
}

function BatchTable({ batches }: { readonly batches: readonly OutcomeBatchFragment[] }) {
  return (
    <WideCard label="Outcomes so far">
      <h3>Recorded so far</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">When</th>
            <th scope="col">Recorded</th>
            <th scope="col">Unchanged</th>
            <th scope="col">Rejected</th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </WideCard>
  );
}

function BatchRow({ batch }: { readonly batch: OutcomeBatchFragment }) {
  const { id, filename, createdAt, recorded, unchanged, rejected, rejectedRows } = batch;
  const [, undoOutcomes] = useMutation(UndoOutcomesDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const undo = async () => setFaults(faultsOf(await undoOutcomes({ batchId: id }), (data) => data.undoOutcomes));
  return (
    <tr>
      <td>{filename ?? 'Without a file'}</td>
      <td className="nowrap">{moment(createdAt)}</td>
      <td>{whole(recorded)}</td>
      <td>{whole(unchanged)}</td>
      <td>{whole(rejected)}</td>
      <td>
        <div className="row">
          {rejectedRows && <RejectedRows download={rejectedRows} />}
          <ConfirmDialog action="Undo" question={`Take back ${filename ?? 'these outcomes'}?`} onConfirm={undo}>
            The {counted(recorded, 'outcome')} that it recorded go; what was known before is known again.
          </ConfirmDialog>
        </div>
        <FaultList title="The outcomes could not be taken back" faults={faults} />
      </td>
    </tr>
  );
}

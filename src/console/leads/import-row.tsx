import { useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { type ImportFragment, UndoImportDocument } from '../generated/operations/graphql.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { FaultList } from '../parts/fault-list.js';
import { counted, moment, whole } from '../parts/format.js';
import { RejectedRows } from './rejected-rows.js';

/** One import in the list; it can be undone. */
export function ImportRow({ leadImport }: { readonly leadImport: ImportFragment }) {
  const { id, filename, createdAt, created, updated, duplicates, rejected, rejectedRows } = leadImport;
  const [, undoImport] = useMutation(UndoImportDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const undo = async () => setFaults(faultsOf(await undoImport({ id }), (data) => data.undoImport));
  return (
    <tr>
      <td>{filename ?? 'Without a file'}</td>
      <td className="nowrap">{moment(createdAt)}</td>
      <td>{whole(created)}</td>
      <td>{whole(updated)}</td>
      <td>{whole(duplicates)}</td>
      <td>{whole(rejected)}</td>
      <td>
        <div className="row">
          {rejectedRows && <RejectedRows download={rejectedRows} />}
          <ConfirmDialog action="Undo" question={`Take back ${filename ?? 'this import'}?`} onConfirm={undo}>
            The {counted(created, 'lead')} that it created are deleted with their results; those that it changed get
            their former values.
          </ConfirmDialog>
        </div>
        <FaultList title="The import could not be undone" faults={faults} />
      </td>
    </tr>
  );
}

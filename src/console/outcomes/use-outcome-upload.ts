import { useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { fetchWithProgress } from '../api/send-file.js';
import {
  UndoOutcomesDocument,
  UploadOutcomesDocument,
  type UploadOutcomesMutation,
} from '../generated/operations/graphql.js';
import { type OutcomeChoices, outcomeArguments } from './outcome-choices.js';

export type UploadedBatch = NonNullable<UploadOutcomesMutation['uploadOutcomes']['batch']>;

/** Uploads a file of outcomes; a second upload with other choices replaces the first batch. */
export function useOutcomeUpload(offerId: string, file: File) {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [batch, setBatch] = useState<UploadedBatch | null>(null);
  const undo = async (): Promise<boolean> => {
    if (!batch) return true;
    const result = await client.mutation(UndoOutcomesDocument, { batchId: batch.id }).toPromise();
    const faults = faultsOf(result, ({ undoOutcomes }) => undoOutcomes);
    setFaults(faults);
    if (faults.length === 0) setBatch(null);
    return faults.length === 0;
  };
  const upload = async (choices: OutcomeChoices) => {
    setSending(true);
    if (await undo()) {
      const variables = { offerId, file, ...outcomeArguments(choices) };
      const context = { fetch: fetchWithProgress(setSent) };
      const result = await client.mutation(UploadOutcomesDocument, variables, context).toPromise();
      setFaults(faultsOf(result, ({ uploadOutcomes }) => uploadOutcomes));
      setBatch(result.data?.uploadOutcomes.batch ?? null);
    }
    setSending(false);
  };
  return { upload, undo, isSending, sent, faults, batch };
}

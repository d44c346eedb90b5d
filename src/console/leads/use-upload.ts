import { useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { fetchWithProgress } from '../api/send-file.js';
import { type ImportFragment, type RunFragment, UploadLeadsDocument } from '../generated/operations/graphql.js';
import { argumentsOf, type FileChoices } from './file-choices.js';

/** Uploads a file, with its progress and its result. */
export function useUpload(offerId: string, file: File, score: boolean) {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [report, setReport] = useState<ImportFragment | null>(null);
  const [run, setRun] = useState<RunFragment | null>(null);
  const upload = async (choices: FileChoices) => {
    setSending(true);
    const variables = { offerId, file, ...argumentsOf(choices), score };
    const result = await client
      .mutation(UploadLeadsDocument, variables, { fetch: fetchWithProgress(setSent) })
      .toPromise();
    setFaults(faultsOf(result, ({ uploadLeads }) => uploadLeads));
    setReport(result.data?.uploadLeads.leadImport ?? null);
    setRun(result.data?.uploadLeads.run ?? null);
    setSending(false);
  };
  return { upload, isSending, sent, faults, report, run };
}

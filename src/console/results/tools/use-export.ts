import { useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../../api/faults.js';
import { type ExportFormat, type ExportLayout, ExportResultsDocument } from '../../generated/operations/graphql.js';
import type { ListQuery } from '../pages/result-pages.js';
import { downloadFile } from './download-file.js';

/** A downloaded file, with notes about it. */
export type ExportedFile = {
  readonly filename: string;
  readonly rowCount: number;
  readonly warnings: readonly string[];
};

/** Downloads exactly the shown list, in its order. */
export function useExport(question: ListQuery) {
  const [{ fetching }, exportResults] = useMutation(ExportResultsDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const download = async (format: ExportFormat, layout: ExportLayout) => {
    const result = await exportResults({ ...question, format, layout });
    setFaults(faultsOf(result, (data) => data.exportResults));
    const made = result.data?.exportResults.download ?? null;
    setFile(made);
    if (made) downloadFile(made);
  };
  return { fetching, faults, file, download };
}

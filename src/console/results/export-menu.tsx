import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { type ExportFormat, ExportResultsDocument } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import { downloadFile } from './download-file.js';
import type { Question } from './result-pages.js';

const FORMATS: readonly (readonly [format: ExportFormat, name: string, hint: string])[] = [
  ['CSV_FOR_EXCEL', 'Excel', 'CSV that Excel opens as it is'],
  ['CSV', 'CSV', 'For a CRM; it can be dropped here again'],
  ['JSONL', 'JSON Lines', 'For programs'],
];

/** Downloads exactly what the list shows, in its order. */
export function ExportMenu({ question }: { readonly question: Question }) {
  const [{ fetching }, exportResults] = useMutation(ExportResultsDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const download = async (format: ExportFormat) => {
    const result = await exportResults({ ...question, format });
    setFaults(faultsOf(result, (data) => data.exportResults));
    const file = result.data?.exportResults.download;
    if (file) downloadFile(file);
  };
  return (
    <MenuProvider>
      <MenuButton className="button small" disabled={fetching}>
        Download
      </MenuButton>
      <Menu className="menu" gutter={4}>
        {FORMATS.map(([format, name, hint]) => (
          <MenuItem key={format} className="menu-item" onClick={() => download(format)}>
            {name}
            <span className="soft small">{hint}</span>
          </MenuItem>
        ))}
      </Menu>
      <FaultList title="The download could not be made" faults={faults} />
    </MenuProvider>
  );
}

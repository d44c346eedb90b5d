import { Menu, MenuButton, MenuGroup, MenuGroupLabel, MenuItem, MenuProvider } from '@ariakit/react';
import { useRef, useState } from 'react';
import { useObservable } from '../../api/observable.js';
import type { ExportFormat, ExportLayout } from '../../generated/operations/graphql.js';
import { developerTools } from '../../parts/developer-tools.js';
import { FaultList } from '../../parts/fault-list.js';
import { counted } from '../../parts/format.js';
import type { ListQuery } from '../pages/result-pages.js';
import { ToolDialog } from './tool-dialog.js';
import { type ListTool, TOOLS } from './tools.js';
import { useExport } from './use-export.js';

type FileKind = readonly [format: ExportFormat, layout: ExportLayout, name: string, hint: string];

const FILES: readonly FileKind[] = [
  ['CSV_FOR_EXCEL', 'CALL_LIST', 'Call list', 'Whom to call and why, for Excel'],
  ['CSV_FOR_EXCEL', 'STANDARD', 'Excel', 'All data of each lead'],
  ['CSV_FOR_EXCEL', 'DETAILED', 'Outcomes to fill in', 'Fill in the outcome of each lead, and drop the file in Proof'],
  ['CSV', 'STANDARD', 'CSV', 'All data; the file can be imported again'],
];

const FILES_FOR_PROGRAMS: readonly FileKind[] = [['JSONL', 'STANDARD', 'JSON Lines', 'For programs']];

/** Downloads exactly the shown list, in its order: as a file, or in the format of another tool. */
export function ExportMenu({ question }: { readonly question: ListQuery }) {
  const { fetching, faults, file, download } = useExport(question);
  const files = useObservable(developerTools) ? [...FILES, ...FILES_FOR_PROGRAMS] : FILES;
  const [tool, setTool] = useState<ListTool | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <MenuProvider>
        <MenuButton ref={button} className="button small" disabled={fetching}>
          Download
        </MenuButton>
        <Menu className="menu" gutter={4}>
          {files.map(([format, layout, name, hint]) => (
            <MenuItem key={name} className="menu-item" onClick={() => download(format, layout)}>
              {name}
              <span className="soft small">{hint}</span>
            </MenuItem>
          ))}
          <MenuGroup>
            <MenuGroupLabel className="menu-label">For another tool</MenuGroupLabel>
            {TOOLS.map((each) => (
              <MenuItem key={each.layout} className="menu-item" onClick={() => setTool(each)}>
                {each.name}
                <span className="soft small">{each.hint}</span>
              </MenuItem>
            ))}
          </MenuGroup>
        </Menu>
      </MenuProvider>
      <p className="visually-hidden" role="status">
        {file && `${file.filename} is downloaded: ${counted(file.rowCount, 'lead')}`}
      </p>
      <ToolDialog tool={tool} question={question} onClose={() => setTool(null)} opener={button} />
      <FaultList title="The download could not be made" faults={faults} />
    </>
  );
}

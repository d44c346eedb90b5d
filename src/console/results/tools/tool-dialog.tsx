import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import type { RefObject } from 'react';
import columnsPage from '../../../../docs/crm-files.md?url';
import { FaultList } from '../../parts/fault-list.js';
import { counted } from '../../parts/format.js';
import { Notice } from '../../parts/notice.js';
import type { ListQuery } from '../pages/result-pages.js';
import type { ListTool } from './tools.js';
import { type ExportedFile, useExport } from './use-export.js';

type ToolDialogProps = {
  /** Null where the dialog is closed. */
  readonly tool: ListTool | null;
  readonly question: ListQuery;
  readonly onClose: () => void;
  /** The element that gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>;
};

/** Explains what a tool needs to import the call list, and downloads the file for it. */
export function ToolDialog({ tool, question, onClose, opener }: ToolDialogProps) {
  return (
    <Dialog
      open={tool !== null}
      onClose={onClose}
      className="dialog"
      backdrop={<div className="backdrop" />}
      finalFocus={opener}
      unmountOnHide
    >
      {tool && <ToolSteps tool={tool} question={question} />}
    </Dialog>
  );
}

function ToolSteps({ tool, question }: { readonly tool: ListTool; readonly question: ListQuery }) {
  const { fetching, faults, file, download } = useExport(question);
  return (
    <div className="stack">
      <DialogHeading>Take the list to {tool.name}</DialogHeading>
      <p>{tool.once}</p>
      <p>{tool.next}</p>
      <p className="soft">
        The file follows what {tool.name} documents in public.{' '}
        <a href={columnsPage} target="_blank" rel="noreferrer">
          What it holds, and what is left out
        </a>
      </p>
      {file && <Downloaded file={file} />}
      <FaultList title="The download could not be made" faults={faults} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={fetching}
          onClick={() => download('CSV', tool.layout)}
        >
          Download for {tool.name}
        </button>
        <DialogDismiss className="button">Close</DialogDismiss>
      </div>
    </div>
  );
}

function Downloaded({ file: { filename, rowCount, warnings } }: { readonly file: ExportedFile }) {
  return (
    <Notice tone={warnings.length > 0 ? 'fair' : 'plain'} title={`${filename} has ${counted(rowCount, 'row')}`}>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </Notice>
  );
}

import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { useState } from 'react';
import { type DocumentInput, stringifyDocument } from 'urql';
import { useObservable } from '../api/observable.js';
import { developerTools } from './developer-tools.js';
import styles from './operation-dialog.module.css';

type OperationDialogProps = { readonly document: DocumentInput; readonly variables: object };

/** A button that shows the operation behind a view, to be run in Sandbox or by a program; only for developers. */
export function OperationDialog({ document, variables }: OperationDialogProps) {
  const areShown = useObservable(developerTools);
  const [isOpen, setOpen] = useState(false);
  if (!areShown) return null;
  return (
    <>
      <button type="button" className="button quiet small" onClick={() => setOpen(true)}>
        Show as GraphQL
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        className="dialog"
        backdrop={<div className="backdrop" />}
        unmountOnHide
      >
        <div className="stack">
          <DialogHeading>The operation behind this view</DialogHeading>
          <p className="soft">
            Copy both parts into <a href="/graphql">Sandbox</a>, or send them to <code>/graphql</code> from a program.
          </p>
          <Copyable label="Operation" text={stringifyDocument(document as string)} />
          <Copyable label="Variables" text={JSON.stringify(variables, null, 2)} />
          <div className="row">
            <DialogDismiss className="button">Close</DialogDismiss>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <section className="stack" aria-label={label}>
      <div className="row spread">
        <h3>{label}</h3>
        <button type="button" className="button small" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable by keyboard */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}

import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { type ReactNode, useState } from 'react';

type ConfirmDialogProps = {
  /** The label of the button, before and within the dialog. */
  readonly action: string;
  readonly question: string;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
};

/** A button for an action that cannot be undone. Asks for confirmation first. */
export function ConfirmDialog({ action, question, children, onConfirm }: ConfirmDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    onConfirm();
  };
  return (
    <>
      <button type="button" className="button quiet danger small" onClick={() => setOpen(true)}>
        {action}
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        className="dialog"
        backdrop={<div className="backdrop" />}
        unmountOnHide
      >
        <div className="stack">
          <DialogHeading>{question}</DialogHeading>
          <p>{children}</p>
          <div className="row">
            <button type="button" className="button danger" onClick={confirm}>
              {action}
            </button>
            <DialogDismiss className="button">Keep it</DialogDismiss>
          </div>
        </div>
      </Dialog>
    </>
  );
}

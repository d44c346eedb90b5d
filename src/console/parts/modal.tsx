import { Dialog } from '@ariakit/react';
import type { ReactNode, RefObject } from 'react';

export type ModalProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the focus goes back to. */
  readonly opener: RefObject<HTMLElement | null>;
};

/** A dialog in front of the page, whose content begins anew each time. */
export function Modal({ isOpen, onClose, opener, children }: ModalProps & { readonly children: ReactNode }) {
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      className="dialog"
      backdrop={<div className="backdrop" />}
      finalFocus={opener}
      unmountOnHide
    >
      {children}
    </Dialog>
  );
}

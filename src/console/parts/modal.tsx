import { Dialog } from '@ariakit/react';
import type { ReactNode, RefObject } from 'react';

export type ModalProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The element that gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>;
};

/** A modal dialog, whose content is created again each time it opens. */
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

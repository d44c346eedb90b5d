import { DialogDismiss, DialogHeading } from '@ariakit/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { DeleteOfferDocument, type OfferStateFragment } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { Modal, type ModalProps } from '../parts/modal.js';

type DeleteOfferProps = { readonly offer: OfferStateFragment; readonly onDeleted: (() => void) | undefined };

/** Asks for confirmation before an offer is deleted, and reports a failure. */
export function DeleteOfferDialog({ offer, onDeleted, ...modal }: ModalProps & DeleteOfferProps) {
  return (
    <Modal {...modal}>
      <Question offer={offer} onDeleted={onDeleted} />
    </Modal>
  );
}

function Question({ offer: { id, name, counts }, onDeleted }: DeleteOfferProps) {
  const [{ fetching }, deleteOffer] = useMutation(DeleteOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const remove = async () => {
    const result = await deleteOffer({ id });
    setFaults(faultsOf(result, (data) => data.deleteOffer));
    if (result.data?.deleteOffer.deletedId) onDeleted?.();
  };
  return (
    <div className="stack">
      <DialogHeading>Delete “{name}”?</DialogHeading>
      <p>
        {counts.leads === 0
          ? 'It has no leads.'
          : `Its ${counted(counts.leads, 'lead')} and their results are deleted too.`}{' '}
        This cannot be undone.
      </p>
      <FaultList title="The offer could not be deleted" faults={faults} />
      <div className="row">
        <button type="button" className="button danger" disabled={fetching} onClick={remove}>
          Delete
        </button>
        <DialogDismiss className="button">Keep it</DialogDismiss>
      </div>
    </div>
  );
}

import { DialogDismiss, DialogHeading } from '@ariakit/react';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { CopyLeadsDocument, OfferNamesDocument, type OfferStateFragment } from '../generated/operations/graphql.js';
import { FaultList } from '../parts/fault-list.js';
import { counted } from '../parts/format.js';
import { Modal, type ModalProps } from '../parts/modal.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { useFaultFocus } from '../parts/use-fault-focus.js';
import { type CopyTarget, NEW_TARGET, TargetChoice } from './target-choice.js';
import { useCopyLeads } from './use-copy-leads.js';

/** Copies the leads of an offer to another one, which may be new, and scores them. */
export function CopyLeadsDialog({ offer, ...modal }: ModalProps & { readonly offer: OfferStateFragment }) {
  return (
    <Modal {...modal}>
      <CopyForm offer={offer} />
    </Modal>
  );
}

function CopyForm({ offer }: { readonly offer: OfferStateFragment }) {
  const [target, setTarget] = useState<CopyTarget>(NEW_TARGET);
  const { copy, isBusy, faults } = useCopyLeads(offer.id);
  const [{ data }] = useQuery({ query: OfferNamesDocument, variables: {} });
  const others = data?.offers.nodes.filter(({ id }) => id !== offer.id) ?? [];
  const form = useFaultFocus<HTMLFormElement>(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void copy(target);
  };
  return (
    <form ref={form} className="stack" onSubmit={submit}>
      <DialogHeading>Score these leads for another offer</DialogHeading>
      <p className="soft">
        {counted(offer.counts.leads, 'lead')} of “{offer.name}” are copied there and scored. This offer stays as it is,
        and the import can be undone.
      </p>
      <TargetChoice others={others} target={target} faults={faults} onChange={setTarget} />
      <FaultList title="The leads were not copied" faults={faults} onAgain={() => copy(target)} />
      <div className="row">
        <button type="submit" className="button primary" disabled={isBusy}>
          {isBusy ? 'Copying…' : `Score ${counted(offer.counts.leads, 'lead')}`}
        </button>
        <DialogDismiss className="button">Cancel</DialogDismiss>
        <OperationDialog
          document={CopyLeadsDocument}
          variables={{ fromOfferId: offer.id, toOfferId: target.offerId }}
        />
      </div>
    </form>
  );
}

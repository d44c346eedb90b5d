import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { OfferTextDocument, type OfferTextFragment, UpdateOfferDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { Notice } from '../parts/notice.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { draftOf, inputOf } from './offer-draft.js';
import { OfferForm } from './offer-form.js';
import { useLeadsByFunction } from './reading/leads-by-function.js';

/** Changes what is written down of an offer. */
export function OfferEditor({ offerId }: { readonly offerId: string }) {
  const [answer, again] = useQuery({ query: OfferTextDocument, variables: { id: offerId } });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => offer && <Editor offer={offer} />}
    </Asked>
  );
}

function Editor({ offer }: { readonly offer: OfferTextFragment }) {
  const [{ fetching, data }, update] = useMutation(UpdateOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [draft, setDraft] = useState(() => draftOf(offer));
  const submit = async () => {
    const result = await update({ id: offer.id, input: inputOf(draft) });
    setFaults(faultsOf(result, ({ updateOffer }) => updateOffer));
  };
  const leads = useLeadsByFunction(offer.id);
  const stale = data?.updateOffer.offer?.counts.stale ?? 0;
  return (
    <div className="stack">
      <div className="row spread">
        <h2>Offer</h2>
        <OperationDialog document={OfferTextDocument} variables={{ id: offer.id }} />
      </div>
      <OfferForm
        draft={draft}
        leads={leads}
        action="Save"
        isBusy={fetching}
        faults={faults}
        onChange={setDraft}
        onSubmit={submit}
      />
      {data?.updateOffer.offer && !fetching && (
        <Notice title="Saved">
          {stale > 0 && <p>{stale} results are now out of date. The next run scores those leads again.</p>}
        </Notice>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  type OfferStateFragment,
  OfferTextDocument,
  type OfferTextFragment,
  UpdateOfferDocument,
} from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { Notice } from '../parts/notice.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { UnsavedText } from '../parts/unsaved-text.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ToScoreBanner } from '../runs/to-score-banner.js';
import { draftOf, inputOf } from './offer-draft.js';
import { OfferForm } from './offer-form.js';
import { useLeadsByFunction } from './reading/leads-by-function.js';
import { useKeptDraft } from './use-kept-draft.js';

/** Edits the text of an offer. */
export function OfferEditor({ offer: state }: { readonly offer: OfferStateFragment }) {
  const [answer, again] = useQuery({ query: OfferTextDocument, variables: { id: state.id } });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => offer && <Editor offer={offer} state={state} />}
    </Asked>
  );
}

type EditorProps = { readonly offer: OfferTextFragment; readonly state: OfferStateFragment };

function Editor({ offer, state }: EditorProps) {
  const [{ fetching, data }, update] = useMutation(UpdateOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { draft, change, isBack, done, discard } = useKeptDraft(offer.id, draftOf(offer));
  const submit = async () => {
    const result = await update({ id: offer.id, input: inputOf(draft) });
    setFaults(faultsOf(result, ({ updateOffer }) => updateOffer));
    if (result.data?.updateOffer.offer) done();
  };
  const isSaved = !fetching && Boolean(data?.updateOffer.offer);
  const leads = useLeadsByFunction(offer.id);
  return (
    <div className="stack">
      <div className="row spread">
        <ViewHeading>Offer</ViewHeading>
        <OperationDialog document={OfferTextDocument} variables={{ id: offer.id }} />
      </div>
      <UnsavedText isBack={isBack} onDiscard={discard} />
      {!isSaved && <ToScoreBanner offer={state} />}
      <OfferForm
        draft={draft}
        leads={leads}
        action="Save"
        isBusy={fetching}
        faults={faults}
        onChange={change}
        onSubmit={submit}
      />
      {isSaved && <Saved offer={state} />}
    </div>
  );
}

/** Confirms that the text is saved, with the effect on the results. */
function Saved({ offer }: { readonly offer: OfferStateFragment }) {
  return (
    <>
      <Notice title="Saved" />
      <ToScoreBanner offer={offer} />
    </>
  );
}

import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { CreateOfferDocument } from '../generated/operations/graphql.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { useTitle } from '../parts/use-title.js';
import { EMPTY_DRAFT, inputOf } from './offer-draft.js';
import { OfferForm } from './offer-form.js';

/** Writes down a new offer, and goes on to its leads. */
export function NewOfferView() {
  useTitle('New offer');
  const [, navigate] = useLocation();
  const [{ fetching }, create] = useMutation(CreateOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const variables = { input: inputOf(draft) };
  const submit = async () => {
    const result = await create(variables);
    setFaults(faultsOf(result, ({ createOffer }) => createOffer));
    const id = result.data?.createOffer.offer?.id;
    if (id !== undefined) navigate(`/offers/${id}/leads`);
  };
  return (
    <div className="stack">
      <div className="row spread">
        <h1>What do you sell?</h1>
        <OperationDialog document={CreateOfferDocument} variables={variables} />
      </div>
      <p className="soft">Leads are scored against this. You can change it later.</p>
      <OfferForm
        draft={draft}
        leads={null}
        action="Save and go on to leads"
        isBusy={fetching}
        faults={faults}
        onChange={setDraft}
        onSubmit={submit}
      />
    </div>
  );
}

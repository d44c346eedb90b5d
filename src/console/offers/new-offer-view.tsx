import { useLocation } from 'wouter';
import { CreateOfferDocument } from '../generated/operations/graphql.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { UnsavedText } from '../parts/unsaved-text.js';
import { useTitle } from '../parts/use-title.js';
import { ViewHeading } from '../parts/view-heading.js';
import { EMPTY_DRAFT, inputOf } from './offer-draft.js';
import { OfferForm } from './offer-form.js';
import { useCreateOffer } from './use-create-offer.js';
import { useKeptDraft } from './use-kept-draft.js';

/** Creates a new offer, and then opens its leads. */
export function NewOfferView() {
  useTitle('New offer');
  const [, navigate] = useLocation();
  const { create, fetching, faults } = useCreateOffer();
  const { draft, change, isBack, done, discard } = useKeptDraft(null, EMPTY_DRAFT);
  const input = inputOf(draft);
  const submit = async () => {
    const id = await create(input);
    if (id === null) return;
    done();
    navigate(`/offers/${id}/leads`);
  };
  return (
    <div className="stack">
      <div className="row spread">
        <ViewHeading level={1}>What do you sell?</ViewHeading>
        <OperationDialog document={CreateOfferDocument} variables={{ input }} />
      </div>
      <p className="soft">Leads are scored against this. You can change it later.</p>
      <UnsavedText isBack={isBack} onDiscard={discard} />
      <OfferForm
        draft={draft}
        leads={null}
        action="Save and go on to leads"
        isBusy={fetching}
        faults={faults}
        onChange={change}
        onSubmit={submit}
      />
    </div>
  );
}

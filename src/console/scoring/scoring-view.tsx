import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { type OfferFrameFragment, OfferModelsDocument } from '../generated/operations/graphql.js';
import { Loading } from '../parts/asked.js';
import { EmptyState } from '../parts/empty-state.js';
import { FaultList } from '../parts/fault-list.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ViewHeading } from '../parts/view-heading.js';
import { Conflict } from './conflict.js';
import { type Models, readModels } from './draft-session.js';
import { ModelForm } from './model-form.js';
import { PreviewPanel } from './preview-panel.js';
import { SaveBar } from './save-bar.js';
import styles from './scoring-view.module.css';
import { useDraft, useDraftState } from './use-draft.js';
import { Versions } from './versions.js';

/** The points for all data of a lead, with the effect of each change. */
export function ScoringView({ offer }: { readonly offer: OfferFrameFragment }) {
  const client = useClient();
  const [models, setModels] = useState<Models | null>(null);
  const { id: offerId } = offer;
  useEffect(() => {
    let isLeft = false;
    void readModels(client, offerId).then((read) => !isLeft && read && setModels(read));
    return () => {
      isLeft = true;
    };
  }, [client, offerId]);
  return models ? <Editor offer={offer} models={models} /> : <Loading />;
}

function Editor({ offer, models }: { readonly offer: OfferFrameFragment; readonly models: Models }) {
  const { id: offerId, counts } = offer;
  const session = useDraft(offerId, models, offer.scoringModel.id);
  const state = useDraftState(session);
  const { inForce, content, faults, theirs, preview, isPreviewOld } = state;
  return (
    <div className={styles.view}>
      <div className={`row spread ${styles.head}`}>
        <ViewHeading>Scoring</ViewHeading>
        <OperationDialog document={OfferModelsDocument} variables={{ offerId }} />
      </div>
      <div className={`stack ${styles.model}`}>
        {counts.leads === 0 && <NoLeads offerId={offerId} />}
        {theirs && <Conflict session={session} theirs={theirs} />}
        <FaultList title="The draft was not saved" faults={faults.filter(({ field }) => field === null)} />
        <ModelForm offerId={offerId} content={content} faults={faults} preview={preview} onChange={session.change} />
        <Versions offerId={offerId} inForce={inForce} />
      </div>
      <PreviewPanel preview={preview} isOld={isPreviewOld} isStuck={faults.length > 0 || theirs !== null} />
      <SaveBar offerId={offerId} session={session} state={state} />
    </div>
  );
}

function NoLeads({ offerId }: { readonly offerId: string }) {
  return (
    <div className="card">
      <EmptyState
        title="There are no leads yet"
        text="With leads you see what each change does, and what else your files say of them."
      >
        <Link className="button primary" href={`/offers/${offerId}/leads`}>
          Add leads
        </Link>
      </EmptyState>
    </div>
  );
}

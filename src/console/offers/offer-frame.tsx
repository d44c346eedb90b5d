import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { type OfferFrameFragment, OfferStateDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { NotFound } from '../parts/not-found.js';
import toasts from '../parts/toasts.module.css';
import { UndoToast } from '../parts/undo-toast.js';
import { useTitle } from '../parts/use-title.js';
import { PublishedToast } from '../scoring/published-toast.js';
import { recalculationOf } from '../scoring/recalculation-of.js';
import { OfferActions } from './offer-actions.js';
import styles from './offer-frame.module.css';
import { OfferSteps, STEPS, type StepName } from './offer-steps.js';

type OfferFrameProps = {
  readonly offerId: string;
  readonly step: StepName;
  readonly children: (offer: OfferFrameFragment) => ReactNode;
};

/** The frame of every view of an offer: its name, and the steps from its text to its call list. */
export function OfferFrame({ offerId, step, children }: OfferFrameProps) {
  const [answer, again] = useQuery({
    query: OfferStateDocument,
    variables: { id: offerId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) =>
        offer ? (
          <Framed offer={offer} step={step}>
            {children(offer)}
          </Framed>
        ) : (
          <NotFound what="offer" />
        )
      }
    </Asked>
  );
}

type FramedProps = { readonly offer: OfferFrameFragment; readonly step: StepName; readonly children: ReactNode };

function Framed({ offer, step, children }: FramedProps) {
  const [, navigate] = useLocation();
  useTitle(STEPS[step], offer.name);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>{offer.name}</h1>
          <OfferActions offer={offer} onDeleted={() => navigate('/')} />
        </div>
        <OfferSteps offer={offer} step={step} />
      </div>
      {children}
      <div className={toasts.toasts}>
        <UndoToast offerId={offer.id} />
        <PublishedToast offerId={offer.id} run={recalculationOf(offer)} />
      </div>
    </>
  );
}

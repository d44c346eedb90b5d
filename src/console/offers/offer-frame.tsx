import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { type OfferFrameFragment, OfferStateDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { whole } from '../parts/format.js';
import toasts from '../parts/toasts.module.css';
import { UndoToast } from '../parts/undo-toast.js';
import { useTitle } from '../parts/use-title.js';
import { PublishedToast } from '../scoring/published-toast.js';
import { recalculationOf } from '../scoring/recalculation-of.js';
import { NoOffer } from './no-offer.js';
import styles from './offer-frame.module.css';
import { OfferMenu } from './offer-menu.js';

type OfferFrameProps = {
  readonly offerId: string;
  readonly children: (offer: OfferFrameFragment) => ReactNode;
};

/** What stands around every view of an offer: its name, and the steps from its text to its call list. */
export function OfferFrame({ offerId, children }: OfferFrameProps) {
  const [answer, again] = useQuery({
    query: OfferStateDocument,
    variables: { id: offerId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => (offer ? <Framed offer={offer}>{children(offer)}</Framed> : <NoOffer />)}
    </Asked>
  );
}

function Framed({ offer, children }: { readonly offer: OfferFrameFragment; readonly children: ReactNode }) {
  useTitle(offer.name);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>{offer.name}</h1>
          <OfferMenu offerId={offer.id} />
        </div>
        <Steps offer={offer} />
      </div>
      {children}
      <div className={toasts.toasts}>
        <UndoToast offerId={offer.id} />
        <PublishedToast offerId={offer.id} run={recalculationOf(offer)} />
      </div>
    </>
  );
}

function Steps({ offer: { id, counts, activeRun } }: { readonly offer: OfferFrameFragment }) {
  const [location] = useLocation();
  const toScore = counts.unscored + counts.failed;
  const steps = [
    { step: 'edit', label: 'Offer', count: null },
    { step: 'leads', label: 'Leads', count: whole(counts.leads) },
    { step: 'score', label: 'Runs', count: activeRun ? 'under way' : toScore > 0 ? `${whole(toScore)} to do` : null },
    { step: 'scoring', label: 'Scoring', count: null },
    { step: 'proof', label: 'Proof', count: null },
    { step: 'list', label: 'Call list', count: activeRun ? null : whole(counts.scored) },
  ];
  return (
    <nav className={styles.steps} aria-label="Steps">
      {steps.map(({ step, label, count }) => {
        const href = `/offers/${id}/${step}`;
        return (
          <Link key={step} className={styles.step} href={href} aria-current={location === href ? 'page' : undefined}>
            {label}
            {count !== null && <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

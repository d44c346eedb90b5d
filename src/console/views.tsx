import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NewOfferView } from './offers/new-offer-view.js';
import { OfferEditor } from './offers/offer-editor.js';
import { OfferFrame } from './offers/offer-frame.js';
import { OfferHome } from './offers/offer-home.js';
import { isStep } from './offers/offer-steps.js';
import { OffersView } from './offers/offers-view.js';
import { Loading } from './parts/asked.js';
import { NotFound } from './parts/not-found.js';
import { RunsView } from './runs/runs-view.js';

const LeadsView = lazy(() => import('./leads/leads-view.js').then(({ LeadsView }) => ({ default: LeadsView })));

const ResultsView = lazy(() =>
  import('./results/results-view.js').then(({ ResultsView }) => ({ default: ResultsView })),
);

const ScoringView = lazy(() =>
  import('./scoring/scoring-view.js').then(({ ScoringView }) => ({ default: ScoringView })),
);

const ProofView = lazy(() => import('./proof/proof-view.js').then(({ ProofView }) => ({ default: ProofView })));

/** Returns the view for a URL. */
export function Views() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/" component={OffersView} />
        <Route path="/offers/new" component={NewOfferView} />
        <Route path="/offers/:offerId">{({ offerId }) => <OfferHome key={offerId} offerId={offerId} />}</Route>
        <Route path="/offers/:offerId/:step">
          {({ offerId, step }) =>
            isStep(step) ? (
              <OfferFrame key={offerId} offerId={offerId} step={step}>
                {(offer) => {
                  switch (step) {
                    case 'edit':
                      return <OfferEditor offer={offer} />;
                    case 'leads':
                      return <LeadsView offer={offer} />;
                    case 'scoring':
                      return <ScoringView offer={offer} />;
                    case 'proof':
                      return <ProofView offer={offer} />;
                    case 'score':
                      return <RunsView offer={offer} />;
                    case 'list':
                      return <ResultsView offer={offer} />;
                  }
                }}
              </OfferFrame>
            ) : (
              <NotFound what="page" />
            )
          }
        </Route>
        <Route>
          <NotFound what="page" />
        </Route>
      </Switch>
    </Suspense>
  );
}

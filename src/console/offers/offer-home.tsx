import { useQuery } from 'urql';
import { Redirect } from 'wouter';
import { OfferStateDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { NotFound } from '../parts/not-found.js';
import { nextStep } from './next-step.js';

/** Opens the view for the next step of an offer. */
export function OfferHome({ offerId }: { readonly offerId: string }) {
  const [answer, again] = useQuery({
    query: OfferStateDocument,
    variables: { id: offerId },
    requestPolicy: 'network-only',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) =>
        offer ? <Redirect to={`/offers/${offerId}/${nextStep(offer)}`} replace /> : <NotFound what="offer" />
      }
    </Asked>
  );
}

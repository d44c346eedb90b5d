import { useQuery } from 'urql';
import { OffersDocument, type OffersQuery } from '../generated/operations/graphql.js';
import { Loading, NotLoaded, useKnown } from '../parts/asked.js';
import { useNearness } from '../parts/use-nearness.js';
import { OfferCard } from './offer-card.js';

/** One page of a list of offers, followed by the next ones, each loaded when it is nearly in view. */
export function OfferPage({ offers: { nodes, pageInfo } }: { readonly offers: OffersQuery['offers'] }) {
  return (
    <>
      {nodes.map((offer) => (
        <li key={offer.id}>
          <OfferCard offer={offer} />
        </li>
      ))}
      {pageInfo.hasNextPage && <NextPage after={pageInfo.endCursor} />}
    </>
  );
}

function NextPage({ after }: { readonly after: string | null }) {
  const { isNear, watch } = useNearness();
  const [{ data, error }, again] = useQuery({
    query: OffersDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
    pause: !isNear,
  });
  const known = useKnown(data);
  if (known) return <OfferPage offers={known.offers} />;
  return <li ref={watch}>{error ? <NotLoaded error={error} again={again} /> : <Loading />}</li>;
}

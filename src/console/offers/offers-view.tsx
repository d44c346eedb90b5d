import { useQuery } from 'urql';
import { Link } from 'wouter';
import { OffersDocument, type OffersQuery } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { counted } from '../parts/format.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { useTitle } from '../parts/use-title.js';
import { ViewHeading } from '../parts/view-heading.js';
import { OfferPage } from './offer-page.js';
import styles from './offers-view.module.css';
import { SampleFaults } from './sample-faults.js';
import { type Sample, useSample } from './use-sample.js';
import { Welcome } from './welcome.js';

/** All offers, or an introduction where there is none. */
export function OffersView() {
  useTitle('Offers');
  const sample = useSample();
  const [answer, again] = useQuery({ query: OffersDocument, variables: {}, requestPolicy: 'cache-and-network' });
  return (
    <Asked answer={answer} again={() => again({ requestPolicy: 'network-only' })}>
      {({ offers }) =>
        offers.totalCount === 0 ? <Welcome sample={sample} /> : <OfferList offers={offers} sample={sample} />
      }
    </Asked>
  );
}

type OfferListProps = { readonly offers: OffersQuery['offers']; readonly sample: Sample };

function OfferList({ offers, sample }: OfferListProps) {
  return (
    <div className="stack">
      <div className="row spread">
        <div className="row">
          <ViewHeading level={1}>Offers</ViewHeading>
          <p className="soft">{counted(offers.totalCount, 'offer')}</p>
        </div>
        <div className="row">
          <OperationDialog document={OffersDocument} variables={{}} />
          <Link className="button primary" href="/offers/new">
            New offer
          </Link>
        </div>
      </div>
      <SampleFaults sample={sample} />
      <ul className={styles.list}>
        <OfferPage offers={offers} />
      </ul>
    </div>
  );
}

import { useQuery } from 'urql';
import { Link } from 'wouter';
import { OfferGlanceDocument, type OffersQuery } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { useDeparture } from '../parts/use-departure.js';
import { useNearness } from '../parts/use-nearness.js';
import { LastImport } from './last-import.js';
import { nextAction } from './next-step.js';
import { OfferActions } from './offer-actions.js';
import styles from './offers-view.module.css';
import { SmallHistogram } from './small-histogram.js';

type Offer = OffersQuery['offers']['nodes'][number];

/** One offer in the list: its progress, its best leads, and the next step. The whole card opens the offer. */
export function OfferCard({ offer }: { readonly offer: Offer }) {
  const { id, name, valueProps, counts, activeRun } = offer;
  const { isNear, watch } = useNearness();
  const onDeleted = useDeparture();
  const [{ data }] = useQuery({
    query: OfferGlanceDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
    pause: !isNear || counts.leads === 0,
  });
  const { step, label } = nextAction(offer);
  return (
    <article ref={watch} className={`card ${styles.offer}`}>
      <div className={styles.head}>
        <Link className={styles.name} href={`/offers/${id}`}>
          {name}
        </Link>
        {activeRun && (
          <span className="badge" data-tone="good">
            Scoring now
          </span>
        )}
        <span className={styles.above}>
          <OfferActions offer={offer} onDeleted={onDeleted} />
        </span>
      </div>
      {valueProps[0] && <p className={`soft ${styles.text}`}>{valueProps[0]}</p>}
      <div className={styles.facts}>
        <dl className={styles.figures}>
          <Figure name="High" value={data?.high.totalCount ?? null} />
          <Figure name="Leads" value={counts.leads} />
          <Figure name="To score" value={counts.toScore} />
        </dl>
        {counts.scored > 0 && <SmallHistogram counts={data?.all.scoreHistogram ?? []} />}
      </div>
      <LastImport leadImport={data?.offer?.imports.nodes[0] ?? null} />
      <div className={`row ${styles.above}`}>
        <Link className="button small" href={`/offers/${id}/${step}`}>
          {label}
        </Link>
      </div>
    </article>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === null ? '–' : whole(value)}</dd>
    </div>
  );
}

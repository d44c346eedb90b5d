import { useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { type Fault, faultsOf } from '../api/faults.js';
import { DeleteOfferDocument, type OffersQuery } from '../generated/operations/graphql.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { FaultList } from '../parts/fault-list.js';
import { counted, whole } from '../parts/format.js';
import styles from './offers-view.module.css';

type Offer = OffersQuery['offers']['nodes'][number];

/** One offer among others: how far it is, and the way in. */
export function OfferCard({ offer }: { readonly offer: Offer }) {
  const { id, name, valueProps, counts, activeRun } = offer;
  const [, deleteOffer] = useMutation(DeleteOfferDocument);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const remove = async () => setFaults(faultsOf(await deleteOffer({ id }), (data) => data.deleteOffer));
  return (
    <article className={`card ${styles.offer}`}>
      <Link className={styles.name} href={`/offers/${id}`}>
        {name}
      </Link>
      {valueProps[0] && <p className="soft">{valueProps[0]}</p>}
      <dl className={styles.figures}>
        <Figure name="leads" value={counts.leads} />
        <Figure name="scored" value={counts.scored} />
        {counts.unscored > 0 && <Figure name="to score" value={counts.unscored} />}
      </dl>
      <div className="row spread">
        {activeRun ? (
          <span className="badge" data-tone="good">
            Scoring now
          </span>
        ) : (
          <Link className="small" href={`/offers/${id}/edit`}>
            Edit
          </Link>
        )}
        <ConfirmDialog action="Delete" question={`Delete “${name}”?`} onConfirm={remove}>
          Its {counted(counts.leads, 'lead')} and their results go with it. This cannot be undone.
        </ConfirmDialog>
      </div>
      <FaultList title="The offer could not be deleted" faults={faults} />
    </article>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{whole(value)}</dd>
    </div>
  );
}

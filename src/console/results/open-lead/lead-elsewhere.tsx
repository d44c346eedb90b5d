import { Link } from 'wouter';
import { leadName } from '../../lead/lead-name.js';
import styles from '../results-view.module.css';
import type { LeadPlace } from './use-lead-place.js';

type LeadElsewhereProps = {
  readonly offerId: string;
  readonly lead: NonNullable<LeadPlace['hidden']>;
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
};

/** Explains why the open lead is not in the list, and where it is. */
export function LeadElsewhere({ offerId, lead, isNarrowed, onClear }: LeadElsewhereProps) {
  const { offer, result } = lead;
  const name = leadName(lead);
  if (offer.id !== offerId) {
    return (
      <p className={styles.hint} role="status">
        {name} is a lead of another offer.{' '}
        <Link href={`/offers/${offer.id}/list?lead=${lead.id}`}>Show it in “{offer.name}”</Link>
      </p>
    );
  }
  if (!result) {
    return (
      <p className={styles.hint} role="status">
        {name} has no score yet, so it is not in this list.
      </p>
    );
  }
  return (
    <p className={styles.hint} role="status">
      {isNarrowed ? `Your filters hide ${name}. ` : `${name} is not in this list. `}
      {isNarrowed && (
        <button type="button" className="button small" onClick={onClear}>
          Show it without filters
        </button>
      )}
    </p>
  );
}

import { Link } from 'wouter';
import { EmptyState } from '../parts/empty-state.js';

/** There is no offer at this address. */
export function NoOffer() {
  return (
    <EmptyState title="This offer is not there" text="It may have been deleted, or the link may be cut off.">
      <Link className="button primary" href="/">
        All offers
      </Link>
    </EmptyState>
  );
}

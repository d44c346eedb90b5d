import { Link } from 'wouter';
import { EmptyState } from '../parts/empty-state.js';

/** There is no offer at this address. */
export function NoOffer() {
  return (
    <EmptyState title="This offer does not exist" text="It may have been deleted, or the link is incomplete.">
      <Link className="button primary" href="/">
        All offers
      </Link>
    </EmptyState>
  );
}

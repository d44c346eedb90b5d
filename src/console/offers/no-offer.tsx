import { Link } from 'wouter';
import { EmptyState } from '../parts/empty-state.js';
import { useTitle } from '../parts/use-title.js';

/** There is no offer at this address. */
export function NoOffer() {
  useTitle('Not found');
  return (
    <EmptyState isView title="This offer does not exist" text="It may have been deleted, or the link is incomplete.">
      <Link className="button primary" href="/">
        All offers
      </Link>
    </EmptyState>
  );
}

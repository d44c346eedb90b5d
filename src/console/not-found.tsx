import { Link } from 'wouter';
import { EmptyState } from './parts/empty-state.js';
import { useTitle } from './parts/use-title.js';

/** There is no view at this address. */
export function NotFound() {
  useTitle('Not found');
  return (
    <EmptyState isView title="This page does not exist" text="The link is incomplete, or from another version.">
      <Link className="button primary" href="/">
        All offers
      </Link>
    </EmptyState>
  );
}

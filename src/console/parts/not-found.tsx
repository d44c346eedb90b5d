import { Link } from 'wouter';
import { EmptyState } from './empty-state.js';
import { useTitle } from './use-title.js';

const REASONS = {
  page: 'The link is incomplete, or from another version.',
  offer: 'It may have been deleted, or the link is incomplete.',
};

/** There is no such view, or no such offer, at this address. */
export function NotFound({ what }: { readonly what: keyof typeof REASONS }) {
  useTitle('Not found');
  return (
    <EmptyState isView title={`This ${what} does not exist`} text={REASONS[what]}>
      <Link className="button primary" href="/">
        All offers
      </Link>
    </EmptyState>
  );
}

import type { OfferGlanceQuery } from '../generated/operations/graphql.js';
import { moment } from '../parts/format.js';

type Import = NonNullable<OfferGlanceQuery['offer']>['imports']['nodes'][number];

/** Where the newest leads of an offer came from, and when. */
export function LastImport({ leadImport }: { readonly leadImport: Import | null }) {
  if (!leadImport) return null;
  const { filename, copiedFrom, createdAt } = leadImport;
  const source = filename ?? (copiedFrom ? `leads of “${copiedFrom.name}”` : 'leads without a file');
  return (
    <p className="soft small">
      Last import: {source}, {moment(createdAt)}
    </p>
  );
}

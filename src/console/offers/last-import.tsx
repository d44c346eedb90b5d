import type { OfferGlanceQuery } from '../generated/operations/graphql.js';
import { moment } from '../parts/format.js';

type Import = NonNullable<OfferGlanceQuery['offer']>['imports']['nodes'][number];

/** The source and time of an offer's newest leads. */
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

import { useState } from 'react';
import { ImportsDocument, type OfferFrameFragment } from '../generated/operations/graphql.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ImportFile } from './import-file.js';
import { ImportList } from './import-list.js';
import { LeadBrowser } from './lead-browser.js';
import { LeadDropZone } from './lead-drop-zone.js';

/** Imports leads into an offer, and lists them. */
export function LeadsView({ offer }: { readonly offer: OfferFrameFragment }) {
  const [file, setFile] = useState<{ readonly file: File; readonly number: number } | null>(null);
  const take = (next: File) => setFile((former) => ({ file: next, number: (former?.number ?? 0) + 1 }));
  return (
    <div className="stack">
      {file ? (
        <ImportFile key={file.number} offer={offer} file={file.file} onClose={() => setFile(null)} onFile={take} />
      ) : (
        <>
          <div className="row spread">
            <ViewHeading>Leads</ViewHeading>
            <OperationDialog document={ImportsDocument} variables={{ offerId: offer.id }} />
          </div>
          <LeadDropZone title="Drop a CSV file of leads here" isSmall={offer.counts.leads > 0} onFile={take} />
          <LeadBrowser offerId={offer.id} isEmpty={offer.counts.leads === 0} />
          <ImportList offerId={offer.id} />
        </>
      )}
    </div>
  );
}

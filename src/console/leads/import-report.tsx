import { Link } from 'wouter';
import type { ImportFragment, OfferStateFragment } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { DropZone } from './drop-zone.js';
import { ImportFigures } from './import-figures.js';
import { MissingColumns } from './missing-columns.js';
import { RejectedRows } from './rejected-rows.js';
import { Rejections } from './rejections.js';

type ImportReportProps = {
  readonly offer: OfferStateFragment;
  readonly report: ImportFragment;
  readonly onFile: (file: File) => void;
};

/** What became of a file, and what to do next. */
export function ImportReport({ offer, report, onFile }: ImportReportProps) {
  const toScore = report.offer.counts.unscored + report.offer.counts.failed + report.offer.counts.stale;
  return (
    <div className="stack">
      <h2 role="status">{report.filename ?? 'The file'} is in</h2>
      <ImportFigures {...report} />
      <div className="row">
        <Link className="button primary" href={`/offers/${offer.id}/score`}>
          {toScore > 0 ? `Go on and score ${whole(toScore)}` : 'Go on to scoring'}
        </Link>
        {report.rejectedRows && <RejectedRows download={report.rejectedRows} />}
      </div>
      <MissingColumns costs={report.missingColumnCosts} />
      <Rejections rejections={report.rejections} />
      <DropZone onFile={onFile} />
    </div>
  );
}

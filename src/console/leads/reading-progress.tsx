import { readingText } from './reading-text.js';
import { UploadProgress } from './upload-progress.js';
import { useImportUnderWay } from './use-import-under-way.js';

type ReadingProgressProps = {
  readonly offerId: string;
  readonly file: File;
  readonly sent: number;
  /** How many rows the file has, as a preview said; null where nobody knows. */
  readonly total: number | null;
};

/** How far a file of leads is on its way, and how many of its rows are read. */
export function ReadingProgress({ offerId, file, sent, total }: ReadingProgressProps) {
  const underWay = useImportUnderWay(offerId);
  const isOwn = underWay?.filename === file.name && underWay.rowsRead > 0;
  const read = isOwn && total !== null ? Math.min(underWay.rowsRead / total, 1) : undefined;
  return <UploadProgress file={file} sent={sent} reading={readingText(file.name, underWay, total)} read={read} />;
}

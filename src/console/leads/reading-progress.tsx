import { readingText } from './reading-text.js';
import { UploadProgress } from './upload-progress.js';
import { useImportUnderWay } from './use-import-under-way.js';

type ReadingProgressProps = {
  readonly offerId: string;
  readonly file: File;
  readonly sent: number;
  /** The number of rows in the file, from a preview; null where it is unknown. */
  readonly total: number | null;
};

/** The progress of a file's upload, and how many of its rows have been read. */
export function ReadingProgress({ offerId, file, sent, total }: ReadingProgressProps) {
  const underWay = useImportUnderWay(offerId);
  const isOwn = underWay?.filename === file.name && underWay.rowsRead > 0;
  const read = isOwn && total !== null ? Math.min(underWay.rowsRead / total, 1) : undefined;
  return <UploadProgress file={file} sent={sent} reading={readingText(file.name, underWay, total)} read={read} />;
}

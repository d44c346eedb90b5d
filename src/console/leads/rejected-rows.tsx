import type { ImportFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';

type RejectedRowsProps = { readonly download: NonNullable<ImportFragment['rejectedRows']> };

/** Downloads the rejected rows, to be corrected and uploaded again. */
export function RejectedRows({ download: { url, filename, rowCount } }: RejectedRowsProps) {
  return (
    <a className="button" href={url} download={filename}>
      Download {counted(rowCount, 'row')} to correct
    </a>
  );
}

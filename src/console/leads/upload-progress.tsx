import { bytes } from '../parts/format.js';

type UploadProgressProps = {
  readonly file: File;
  readonly sent: number;
  readonly reading: string;
  /** The share of the file that has been read, from 0 to 1; omitted where it is unknown. */
  readonly read?: number | undefined;
};

/** The progress of an upload, and then of reading the file. */
export function UploadProgress({ file, sent, reading, read }: UploadProgressProps) {
  const isThere = sent >= 1;
  const value = isThere ? read : sent;
  return (
    <div className="card stack">
      <h2>{file.name}</h2>
      <progress aria-label={isThere ? 'Rows read' : 'Upload'} max={1} {...(value !== undefined && { value })} />
      <p className="soft">
        {isThere ? reading : `Sending the file: ${Math.round(sent * 100)} % of ${bytes(file.size)}`}
      </p>
      {/* The figures change twice a second, too often for a screen reader. */}
      <p className="visually-hidden" role="status">
        {isThere ? 'The file is sent and being read.' : 'Sending the file.'}
      </p>
    </div>
  );
}

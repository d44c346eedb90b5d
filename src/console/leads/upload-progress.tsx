import { bytes } from '../parts/format.js';

type UploadProgressProps = {
  readonly file: File;
  readonly sent: number;
  readonly reading: string;
  /** How much of it was read, from 0 to 1; left out where nobody knows. */
  readonly read?: number | undefined;
};

/** How far a file is on its way, and how far it is read once it is there. */
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
      {/* The figures change twice a second, which nobody wants to hear. */}
      <p className="visually-hidden" role="status">
        {isThere ? 'The file is sent and being read.' : 'Sending the file.'}
      </p>
    </div>
  );
}

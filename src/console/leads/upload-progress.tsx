import { bytes } from '../parts/format.js';

type UploadProgressProps = { readonly file: File; readonly sent: number; readonly reading: string };

/** How far a file is on its way, and that it is being read once it is there. */
export function UploadProgress({ file, sent, reading }: UploadProgressProps) {
  const isThere = sent >= 1;
  return (
    <div className="card stack" role="status">
      <h2>{file.name}</h2>
      <progress aria-label="Upload" max={1} {...(isThere ? {} : { value: sent })} />
      <p className="soft">
        {isThere ? reading : `Sending the file: ${Math.round(sent * 100)} % of ${bytes(file.size)}`}
      </p>
    </div>
  );
}

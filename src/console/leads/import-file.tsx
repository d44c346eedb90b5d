import { useState } from 'react';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { ImportReport } from './import-report.js';
import { PreviewFile } from './preview-file.js';
import { UploadProgress } from './upload-progress.js';
import { useFileChoices } from './use-file-choices.js';
import { useUpload } from './use-upload.js';

type ImportFileProps = {
  readonly offer: OfferFrameFragment;
  readonly file: File;
  readonly onClose: () => void;
  /** Another file was dropped, such as the corrected rows of this one. */
  readonly onFile: (file: File) => void;
};

/** One file on its way: what it would bring, its upload, and what it brought. */
export function ImportFile({ offer, file, onClose, onFile }: ImportFileProps) {
  const columns = useFileChoices();
  const { choices } = columns;
  const [score, setScore] = useState(offer.scoreOnUpload);
  const { upload, isSending, sent, faults, report, run } = useUpload(offer.id, file, score);
  if (report) return <ImportReport offer={offer} report={report} run={run} choices={choices} onFile={onFile} />;
  if (isSending) return <UploadProgress file={file} sent={sent} reading="Reading the rows…" />;
  return (
    <PreviewFile
      offerId={offer.id}
      file={file}
      columns={columns}
      faults={faults}
      score={score}
      onScore={setScore}
      onImport={() => upload(choices)}
      onClose={onClose}
    />
  );
}

import { useState } from 'react';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { NO_CHOICES } from './file-choices.js';
import { ImportReport } from './import-report.js';
import { PreviewFile } from './preview-file.js';
import { UploadProgress } from './upload-progress.js';
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
  const [choices, setChoices] = useState(NO_CHOICES);
  const [score, setScore] = useState(offer.scoreOnUpload);
  const { upload, isSending, sent, faults, report, run } = useUpload(offer.id, file, score);
  if (report) return <ImportReport offer={offer} report={report} run={run} choices={choices} onFile={onFile} />;
  if (isSending) return <UploadProgress file={file} sent={sent} reading="The service takes the leads in…" />;
  return (
    <PreviewFile
      offerId={offer.id}
      file={file}
      choices={choices}
      onChoices={setChoices}
      faults={faults}
      score={score}
      onScore={setScore}
      onImport={() => upload(choices)}
      onClose={onClose}
    />
  );
}

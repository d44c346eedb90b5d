import { useState } from 'react';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { ImportReport } from './import-report.js';
import { PreviewFile } from './preview-file.js';
import { ReadingProgress } from './reading-progress.js';
import { useFileChoices } from './use-file-choices.js';
import { useUpload } from './use-upload.js';

type ImportFileProps = {
  readonly offer: OfferFrameFragment;
  readonly file: File;
  readonly onClose: () => void;
  /** Called with another dropped file, such as the corrected rows of this one. */
  readonly onFile: (file: File) => void;
};

/** One file: its preview, its upload, and its report. */
export function ImportFile({ offer, file, onClose, onFile }: ImportFileProps) {
  const columns = useFileChoices();
  const { choices } = columns;
  const [total, setTotal] = useState<number | null>(null);
  const [score, setScore] = useState(offer.scoreOnUpload);
  const { upload, isSending, sent, faults, report, run } = useUpload(offer.id, file, score);
  if (report) return <ImportReport offer={offer} report={report} run={run} choices={choices} onFile={onFile} />;
  if (isSending) return <ReadingProgress offerId={offer.id} file={file} sent={sent} total={total} />;
  return (
    <PreviewFile
      offerId={offer.id}
      file={file}
      columns={columns}
      faults={faults}
      score={score}
      onScore={setScore}
      onImport={(rows) => {
        setTotal(rows);
        void upload(choices);
      }}
      onClose={onClose}
    />
  );
}

import { useState } from 'react';
import { UploadProgress } from '../leads/upload-progress.js';
import { DropZone } from '../parts/drop-zone.js';
import { MapOutcomes } from './map-outcomes.js';
import { NO_OUTCOME_CHOICES } from './outcome-choices.js';
import { OutcomeReport } from './outcome-report.js';
import { useOutcomeUpload } from './use-outcome-upload.js';

const HINT =
  'The download “Outcomes to fill in” of the call list, or an export of your CRM. It needs a column that names the lead (e-mail, LinkedIn URL or id) and one that says what became of it.';

/** Records outcomes from a file: dropped, mapped, recorded, and recorded again after unknown texts get a meaning. */
export function UploadOutcomes({ offerId }: { readonly offerId: string }) {
  const [file, setFile] = useState<File | null>(null);
  if (!file) return <DropZone title="Drop a CSV file of outcomes here" hint={HINT} onFile={setFile} />;
  return <OutcomeFile offerId={offerId} file={file} onClose={() => setFile(null)} />;
}

type OutcomeFileProps = { readonly offerId: string; readonly file: File; readonly onClose: () => void };

function OutcomeFile({ offerId, file, onClose }: OutcomeFileProps) {
  const [choices, setChoices] = useState(NO_OUTCOME_CHOICES);
  const { upload, undo, isSending, sent, faults, batch } = useOutcomeUpload(offerId, file);
  if (isSending) return <UploadProgress file={file} sent={sent} reading="The service records the outcomes…" />;
  const asked = { choices, onChoices: setChoices, faults, onClose };
  if (batch) {
    return <OutcomeReport {...asked} batch={batch} onAgain={() => upload(choices)} onUndo={() => undo()} />;
  }
  return <MapOutcomes {...asked} offerId={offerId} file={file} onUpload={() => upload(choices)} />;
}

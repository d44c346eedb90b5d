import type { Fault } from '../api/faults.js';
import { RejectedRows } from '../leads/rejected-rows.js';
import { Rejections } from '../leads/rejections.js';
import { FaultList } from '../parts/fault-list.js';
import { FigureList } from '../parts/figure-list.js';
import { Meanings } from './meanings.js';
import type { OutcomeChoices } from './outcome-choices.js';
import { otherRejections, unknownTexts } from './unknown-texts.js';
import type { UploadedBatch } from './use-outcome-upload.js';

type OutcomeReportProps = {
  readonly batch: UploadedBatch;
  readonly choices: OutcomeChoices;
  readonly onChoices: (choices: OutcomeChoices) => void;
  /** Why the batch was not undone. */
  readonly faults: readonly Fault[];
  readonly onAgain: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/** The result of an upload of outcomes, and advice for the rejected rows. */
export function OutcomeReport(props: OutcomeReportProps) {
  const { batch, choices, onChoices, faults, onAgain, onUndo, onClose } = props;
  const { filename, recorded, unchanged, rejected, rejections, rejectedRows } = batch;
  const texts = unknownTexts(rejections.nodes);
  return (
    <div className="stack">
      <h3 role="status">{filename ?? 'The file'} is recorded</h3>
      <FigureList
        figures={[
          { name: 'Recorded', count: recorded },
          { name: 'Unchanged', count: unchanged },
          { name: 'Rejected', count: rejected, isBad: true },
        ]}
      />
      <FaultList title="It was not taken back" faults={faults} />
      <Meanings
        texts={texts}
        isCut={rejections.nodes.length < rejections.totalCount}
        choices={choices}
        onChoices={onChoices}
      >
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={!texts.some(({ text }) => choices.values.has(text))}
            onClick={onAgain}
          >
            Record the file again
          </button>
          <span className="hint">In place of what it recorded just now.</span>
        </div>
      </Meanings>
      <div className="row">
        <button type="button" className="button primary" onClick={onClose}>
          Done
        </button>
        {rejectedRows && <RejectedRows download={rejectedRows} />}
        <button type="button" className="button" onClick={onUndo}>
          Undo
        </button>
      </div>
      <Rejections problem="rejected" rejections={otherRejections(rejections)} />
    </div>
  );
}

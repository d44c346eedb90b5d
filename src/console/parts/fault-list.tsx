import type { Fault } from '../api/faults.js';
import { Notice } from './notice.js';

type FaultListProps = {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** Sends the request again, where the service did not answer. */
  readonly onAgain?: () => void;
};

/** The faults of a request; nothing where there is none. */
export function FaultList({ title, faults, onAgain }: FaultListProps) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad" title={title}>
      {faults.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {onAgain && faults.some(({ code }) => code === null) && (
        <button type="button" className="button small" onClick={onAgain}>
          Try again
        </button>
      )}
    </Notice>
  );
}

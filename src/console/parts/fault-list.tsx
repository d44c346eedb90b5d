import type { Fault } from '../api/faults.js';
import { Notice } from './notice.js';

type FaultListProps = {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** Sends the same again, where the service did not answer. */
  readonly onAgain?: () => void;
};

/** What the service found wrong with what it was sent; nothing where all went well. */
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

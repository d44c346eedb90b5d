import type { Fault } from '../api/faults.js';
import { Notice } from './notice.js';

/** What the service found wrong with what it was sent; nothing where all went well. */
export function FaultList({ title, faults }: { readonly title: string; readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad" title={title}>
      {faults.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
}

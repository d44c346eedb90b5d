import { useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { type OfferStateFragment, ScoringProgressDocument } from '../generated/operations/graphql.js';

const PAUSE = 2_000;

/** A number that changes, every two seconds at most, when a run has written results or was ended. */
export function useRunChanges({ activeRun, counts }: OfferStateFragment): number {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSubscription({
    query: ScoringProgressDocument,
    variables: { runId: activeRun?.id ?? '' },
    pause: activeRun === null,
  });
  const seen = `${activeRun?.id} ${activeRun?.scored} ${activeRun?.failed} ${counts.scored} ${counts.stale}`;
  const known = useRef(seen);
  useEffect(() => {
    if (seen === known.current) return;
    known.current = seen;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanges((former) => former + 1);
    }, PAUSE);
  }, [seen]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return changes;
}

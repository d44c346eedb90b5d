import { useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { type OfferFrameFragment, ScoringProgressDocument } from '../../generated/operations/graphql.js';

const PAUSE = 2_000;

/** Returns a number that changes, at most every two seconds, when a run has written results or has ended. */
export function useRunChanges({ activeRun, counts, runs }: OfferFrameFragment): number {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSubscription({
    query: ScoringProgressDocument,
    variables: { runId: activeRun?.id ?? '' },
    pause: activeRun === null,
  });
  const recalculation = runs.nodes.find(({ kind }) => kind === 'RECALCULATION');
  const seen = [
    ...[activeRun?.id, activeRun?.scored, activeRun?.failed, activeRun?.disqualified, counts.scored, counts.stale],
    ...[counts.disqualified, recalculation?.scored, recalculation?.finishedAt],
  ].join(' ');
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

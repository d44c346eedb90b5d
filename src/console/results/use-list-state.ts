import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type ListState, readListState, writeListState } from './list-state.js';

/** What the address bar says of the call list, and how to change it. */
export function useListState(): readonly [ListState, (change: Partial<ListState>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readListState(parameters), [parameters]);
  const change = useCallback(
    (change: Partial<ListState>) =>
      setParameters((former) => writeListState({ ...readListState(former), ...change }), { replace: true }),
    [setParameters],
  );
  return [state, change];
}

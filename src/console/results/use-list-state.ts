import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type ListState, readLeadId, readListState, writeListState } from './list-state.js';

/** What the address bar says of the call list, and how to change it. The list's state stays the same while leads are opened. */
export function useListState() {
  const [parameters, setParameters] = useSearchParams();
  const written = writeListState(readListState(parameters), null).toString();
  const state = useMemo(() => readListState(new URLSearchParams(written)), [written]);
  const change = useCallback(
    (change: Partial<ListState>) =>
      setParameters((former) => writeListState({ ...readListState(former), ...change }, readLeadId(former)), {
        replace: true,
      }),
    [setParameters],
  );
  const open = useCallback(
    (leadId: string | null) =>
      setParameters((former) => writeListState(readListState(former), leadId), { replace: true }),
    [setParameters],
  );
  return { state, change, leadId: readLeadId(parameters), open };
}

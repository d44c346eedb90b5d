import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { rememberList } from './list-address.js';
import { type ListState, readLeadId, readListState, writeListState } from './list-state.js';

/** The kind of a step in the browser's history: further changes of the same kind replace it. */
type Step = { readonly step: 'lead' | 'search' | 'scores' };

/** Returns the state of the call list in the URL, and functions to change it: each change is a step that Back undoes. */
export function useListState(offerId: string) {
  const [parameters, setParameters] = useSearchParams();
  const written = writeListState(readListState(parameters), null).toString();
  const state = useMemo(() => readListState(new URLSearchParams(written)), [written]);
  useEffect(() => rememberList(offerId, written), [offerId, written]);
  const change = useCallback(
    (change: Partial<ListState>) => {
      const step = typedStep(change);
      setParameters((former) => writeListState(changed(readListState(former), change), readLeadId(former)), {
        replace: step !== null && isWithin(step),
        state: step && { step },
      });
    },
    [setParameters],
  );
  /** Changes the state without a new step in the history. */
  const correct = useCallback(
    (change: Partial<ListState>) =>
      setParameters((former) => writeListState({ ...readListState(former), ...change }, readLeadId(former)), {
        replace: true,
        state: history.state,
      }),
    [setParameters],
  );
  const open = useCallback(
    (leadId: string | null) => {
      if (leadId === null && isWithin('lead')) return history.back();
      const isOpen = new URLSearchParams(location.search).has('lead');
      const isMove = leadId !== null && isOpen;
      setParameters((former) => writeListState(readListState(former), leadId), {
        replace: isMove,
        state: isMove ? history.state : leadId === null ? null : ({ step: 'lead' } satisfies Step),
      });
    },
    [setParameters],
  );
  return { state, change, correct, leadId: readLeadId(parameters), open };
}

/** A changed list no longer has the name of a saved view. */
function changed(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, view: null, ...change };
}

/** Continuous typing is one step. */
function typedStep(change: Partial<ListState>): Step['step'] | null {
  const keys = Object.keys(change);
  if (keys.every((key) => key === 'search')) return 'search';
  return keys.every((key) => key === 'minScore' || key === 'maxScore') ? 'scores' : null;
}

function isWithin(step: Step['step']): boolean {
  return (history.state as Partial<Step> | null)?.step === step;
}

import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { rememberList } from './list-address.js';
import { type ListState, readLeadId, readListState, writeListState } from './list-state.js';

/** What one step of the history is, as the browser keeps it: what goes on in a step replaces it. */
type Step = { readonly step: 'lead' | 'search' | 'scores' };

/** What the address bar says of the call list, and how to change it: each change is a step that Back takes back. */
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
  /** Goes on without a step of its own. */
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

/** Another list than that of a name has none. */
function changed(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, view: null, ...change };
}

/** Typing is one step as long as it goes on. */
function typedStep(change: Partial<ListState>): Step['step'] | null {
  const keys = Object.keys(change);
  if (keys.every((key) => key === 'search')) return 'search';
  return keys.every((key) => key === 'minScore' || key === 'maxScore') ? 'scores' : null;
}

function isWithin(step: Step['step']): boolean {
  return (history.state as Partial<Step> | null)?.step === step;
}

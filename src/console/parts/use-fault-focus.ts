import { useEffect, useRef } from 'react';
import type { Fault } from '../api/faults.js';

/** Moves the focus to the first invalid field when a response has faults; else to the list of faults. */
export function useFaultFocus<Form extends HTMLElement>(faults: readonly Fault[]) {
  const form = useRef<Form>(null);
  useEffect(() => {
    if (faults.length === 0) return;
    const wrong =
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.current?.querySelector('[role="alert"]');
    wrong?.closest('details')?.setAttribute('open', '');
    (wrong as HTMLElement | null)?.focus();
  }, [faults]);
  return form;
}

import { useEffect, useRef } from 'react';
import { type Observable, observable } from '../api/observable.js';
import { recall, remember } from './browser-memory.js';
import { type LetterAction, letterAction } from './keys.js';

const NAME = 'lead-scoring-letter-keys';
const OFF = 'off';

/** Whether letter keys are enabled in this browser. */
export const areLettersOn: Observable<boolean> = observable(recall(NAME) !== OFF);

/** Enables or disables letter keys in this browser, from now on. */
export function switchLetters(on: boolean): void {
  remember(NAME, on ? null : OFF);
  areLettersOn.set(on);
}

type Handlers = { readonly [Action in LetterAction]?: (target: EventTarget | null) => void };

/** Runs the actions of letter keys, wherever the focus is, unless they mean something else there or are disabled. */
export function useLetterKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = areLettersOn.get() && !event.defaultPrevented ? letterAction(event) : null;
      const act = action && latest.current[action];
      if (!act) return;
      // The letter must not be typed into the field that gets the focus.
      event.preventDefault();
      act(event.target);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

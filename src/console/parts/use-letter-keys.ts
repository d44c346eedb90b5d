import { useEffect, useRef } from 'react';
import { type Observable, observable } from '../api/observable.js';
import { recall, remember } from './browser-memory.js';
import { type LetterAction, letterAction } from './keys.js';

const NAME = 'lead-scoring-letter-keys';
const OFF = 'off';

/** Whether single letters do something in this browser. */
export const areLettersOn: Observable<boolean> = observable(recall(NAME) !== OFF);

/** Switches single letters on or off in this browser, from now on. */
export function switchLetters(on: boolean): void {
  remember(NAME, on ? null : OFF);
  areLettersOn.set(on);
}

type Handlers = { readonly [Action in LetterAction]?: (target: EventTarget | null) => void };

/** Does what single letters say, wherever the focus is, unless they mean something else there or are switched off. */
export function useLetterKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = areLettersOn.get() && !event.defaultPrevented ? letterAction(event) : null;
      const act = action && latest.current[action];
      if (!act) return;
      // The letter must not be written where the focus goes.
      event.preventDefault();
      act(event.target);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

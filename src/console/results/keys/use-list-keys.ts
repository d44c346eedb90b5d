import { type KeyboardEvent, useEffect, useState } from 'react';
import { moveToHeader, moveWithinRow } from './move-within-row.js';

type ListKeys = {
  readonly count: number;
  /** The position of the open lead, or -1. */
  readonly openPlace: number;
  readonly isOpen: boolean;
  /** Opens the lead at a position, as soon as it is loaded. */
  readonly open: (place: number) => void;
  /** Opens a lead for reading, which gets the focus. */
  readonly choose: (place: number) => void;
  readonly close: () => void;
  /** Scrolls to a position. */
  readonly show: (place: number) => void;
};

const PAGE = 10;

/** Handles the active row of a list, and the keys that move it, open its lead and close it. */
export function useListKeys({ count, openPlace, isOpen, open, choose, close, show }: ListKeys) {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls to a lead that was opened in another way, as by Back
  useEffect(() => {
    if (openPlace < 0 || openPlace === active) return;
    setActive(openPlace);
    show(openPlace);
  }, [openPlace]);
  const move = (place: number) => {
    const next = Math.max(0, Math.min(count - 1, place));
    setActive(next);
    show(next);
    if (isOpen) open(next);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + PAGE),
    PageUp: () => move(active - PAGE),
    Home: () => move(0),
    End: () => move(count - 1),
    Enter: () => choose(active),
    Escape: close,
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || moveWithinRow(event, active)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    const isAtTop = event.key === 'ArrowUp' && active === 0 && event.target === event.currentTarget;
    if (isAtTop) moveToHeader(event.currentTarget as HTMLElement);
    else act();
  };
  /** Activates a position, and scrolls to it. */
  const goTo = (place: number) => {
    setActive(place);
    show(place);
  };
  return { active: Math.min(active, Math.max(0, count - 1)), press, setActive, goTo };
}

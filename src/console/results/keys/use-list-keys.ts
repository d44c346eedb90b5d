import { type KeyboardEvent, useEffect, useState } from 'react';
import { moveToHeader, moveWithinRow } from './move-within-row.js';

type ListKeys = {
  readonly count: number;
  /** The place of the lead that is open, or -1. */
  readonly openPlace: number;
  readonly isOpen: boolean;
  /** Opens the lead at a place, once it was read. */
  readonly open: (place: number) => void;
  /** Opens a lead to be read, which takes the focus. */
  readonly choose: (place: number) => void;
  readonly close: () => void;
  /** Scrolls a place into sight. */
  readonly show: (place: number) => void;
};

const PAGE = 10;

/** Which line of a list is active, and the keys that move it, open its lead and close it. */
export function useListKeys({ count, openPlace, isOpen, open, choose, close, show }: ListKeys) {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead that is opened otherwise, as by Back, comes into sight
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
  /** Makes a place active, and brings it into sight. */
  const goTo = (place: number) => {
    setActive(place);
    show(place);
  };
  return { active: Math.min(active, Math.max(0, count - 1)), press, setActive, goTo };
}

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

type ListKeys = {
  readonly count: number;
  /** The place of the lead that is open, or -1. */
  readonly openPlace: number;
  readonly isOpen: boolean;
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
  const latestShow = useRef(show);
  latestShow.current = show;
  useEffect(() => {
    if (openPlace < 0) return;
    setActive(openPlace);
    latestShow.current(openPlace);
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
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { active: Math.min(active, Math.max(0, count - 1)), press, setActive };
}

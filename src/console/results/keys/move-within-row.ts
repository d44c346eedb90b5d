import type { KeyboardEvent } from 'react';
import { lineId } from '../row/result-line.js';

const ACTIONS = '[data-action]';

/**
 * Moves the focus from the grid to the buttons of the active row and back, and from the first row to the headers. Returns
 * whether it handled the key.
 */
export function moveWithinRow(event: KeyboardEvent, active: number): boolean {
  const grid = event.currentTarget as HTMLElement;
  const from = event.target as HTMLElement;
  const isWithin = from !== grid;
  const step = STEPS[event.key];
  if (step === undefined) return isWithin && leave(event, grid);
  const line = isWithin ? from.closest('[role="row"]') : document.getElementById(lineId(active));
  const actions = [...(line?.querySelectorAll<HTMLElement>(ACTIONS) ?? [])];
  const place = isWithin ? actions.indexOf(from) + step : step > 0 ? 0 : -1;
  event.preventDefault();
  (actions[Math.min(place, actions.length - 1)] ?? grid).focus({ preventScroll: true });
  return true;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Within a row, Enter and the space bar press the focused button; all other keys of the list return to the grid. */
function leave(event: KeyboardEvent, grid: HTMLElement): boolean {
  if (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab') return true;
  if (event.key !== 'Escape' && !event.key.startsWith('Arrow')) return false;
  const isHeader = (event.target as HTMLElement).closest('[role="columnheader"]') !== null;
  grid.focus({ preventScroll: true });
  event.preventDefault();
  return isHeader || event.key === 'Escape';
}

/** Moves the focus to the headers, if the first row of the list is active. */
export function moveToHeader(grid: HTMLElement): void {
  grid.querySelector<HTMLElement>(`[role="columnheader"] ${ACTIONS}`)?.focus({ preventScroll: true });
}

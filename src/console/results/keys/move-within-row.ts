import type { KeyboardEvent } from 'react';
import { lineId } from '../row/result-line.js';

const ACTIONS = '[data-action]';

/**
 * Leads the focus from the grid to what can be done in the active row and back, and from the first row to the headers. Says
 * whether the key was meant for that.
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

/** Within a row, Enter and the space bar do what stands there; every other key of the list goes on from the grid. */
function leave(event: KeyboardEvent, grid: HTMLElement): boolean {
  if (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab') return true;
  if (event.key !== 'Escape' && !event.key.startsWith('Arrow')) return false;
  const isHeader = (event.target as HTMLElement).closest('[role="columnheader"]') !== null;
  grid.focus({ preventScroll: true });
  event.preventDefault();
  return isHeader || event.key === 'Escape';
}

/** Leads the focus to the headers, where the list is at its first row. */
export function moveToHeader(grid: HTMLElement): void {
  grid.querySelector<HTMLElement>(`[role="columnheader"] ${ACTIONS}`)?.focus({ preventScroll: true });
}

import type { Fault } from '../api/faults.js';

/** A path in the model, as in the service's faults. */
export type ModelPlace = readonly (string | number)[];

/** Returns the faults at a path of the model, or within it. */
export function faultsAt(faults: readonly Fault[], place: ModelPlace): Fault[] {
  const path = ['model', ...place].map(String);
  return faults.filter(({ field }) => field !== null && path.every((part, at) => field[at] === part));
}

/** Returns the same as one text; null where there is none. */
export function faultText(faults: readonly Fault[], place: ModelPlace): string | null {
  return (
    faultsAt(faults, place)
      .map(({ message }) => message)
      .join(' ') || null
  );
}

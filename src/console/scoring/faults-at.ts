import type { Fault } from '../api/faults.js';

/** A place in the model, as the paths of the service name it. */
export type ModelPlace = readonly (string | number)[];

/** What is wrong at one place of the model, or within it. */
export function faultsAt(faults: readonly Fault[], place: ModelPlace): Fault[] {
  const path = ['model', ...place].map(String);
  return faults.filter(({ field }) => field !== null && path.every((part, at) => field[at] === part));
}

/** The same as one text; null where nothing is. */
export function faultText(faults: readonly Fault[], place: ModelPlace): string | null {
  return (
    faultsAt(faults, place)
      .map(({ message }) => message)
      .join(' ') || null
  );
}

import type { UserErrorCode } from '../domain/generated/enums.js';
import type { UserError } from '../domain/user-error.js';

/** The place of a fault in an input. */
export type Path = readonly (string | number)[];

/** Collects the faults of an input, in the order in which it is read. */
export class InputFaults {
  readonly found: UserError[] = [];

  add(path: Path, code: UserErrorCode, message: string): void {
    this.found.push({ code, message, field: path.map(String) });
  }
}

import { visible } from '../text/words.js';
import type { InputFaults, Path } from './input-faults.js';

/** Trims a text and collects its faults. A text without visible characters is blank. */
export function checkedText(written: string, max: number, path: Path, faults: InputFaults): string {
  const text = written.trim();
  if (visible(text) === '') faults.add(path, 'BLANK', 'Write something here; it must not be empty.');
  else checkText(text, max, path, faults);
  return text;
}

/** Does the same for an optional text. Returns null for a blank one. */
export function readOptionalText(
  written: string | null | undefined,
  max: number,
  path: Path,
  faults: InputFaults,
): string | null {
  const text = written?.trim() ?? '';
  if (visible(text) === '') return null;
  checkText(text, max, path, faults);
  return text;
}

function checkText(text: string, max: number, path: Path, faults: InputFaults): void {
  if (text.length > max) faults.add(path, 'TOO_LONG', `Use ${max} characters at most.`);
  if (!text.isWellFormed() || text.includes('\0')) {
    faults.add(path, 'INVALID_TEXT', 'Take out the NUL characters and broken characters in this text.');
  }
}

/** Reads a number within bounds; -0 is 0. */
export function checkedNumber(
  value: number,
  [least, most]: readonly [number, number],
  path: Path,
  faults: InputFaults,
): number {
  if (value < least || value > most) faults.add(path, 'OUT_OF_RANGE', `Give a number from ${least} to ${most}.`);
  return value + 0;
}

/** Whether a list is within its maximum length. A longer one is a fault, and the caller does not read it. */
export function isShortEnough(list: readonly unknown[], most: number, path: Path, faults: InputFaults): boolean {
  if (list.length <= most) return true;
  faults.add(path, 'TOO_MANY', `Give ${most} entries at most.`);
  return false;
}

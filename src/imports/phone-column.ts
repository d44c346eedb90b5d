import { headerOf } from '../domain/lead-fields.js';

// Former versions kept phones as extra columns.

/** The header of phones in exports. */
export const PHONE_HEADER = headerOf('PHONE');

/** Renames kept columns, since exports now have a header `phone`: "phone" becomes "phone (2)", the next one "phone (3)". */
export function keptNames(names: readonly string[]): string[] {
  if (!names.includes(PHONE_HEADER)) return [...names];
  return names.map((name) => {
    if (name === PHONE_HEADER) return `${PHONE_HEADER} (2)`;
    const number = /^phone \((\d+)\)$/.exec(name)?.[1];
    return number === undefined ? name : `${PHONE_HEADER} (${Number(number) + 1})`;
  });
}

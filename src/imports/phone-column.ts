import { headerOf } from '../domain/lead-fields.js';

// Former versions kept phones in columns that no field took.

/** What an export calls the column of phones. */
export const PHONE_HEADER = headerOf('PHONE');

/** Names of kept columns as they are now that an export has a header `phone`: "phone" is "phone (2)", and the next one "phone (3)". */
export function keptNames(names: readonly string[]): string[] {
  if (!names.includes(PHONE_HEADER)) return [...names];
  return names.map((name) => {
    if (name === PHONE_HEADER) return `${PHONE_HEADER} (2)`;
    const number = /^phone \((\d+)\)$/.exec(name)?.[1];
    return number === undefined ? name : `${PHONE_HEADER} (${Number(number) + 1})`;
  });
}

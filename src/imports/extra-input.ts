import type { UserErrorCode } from '../domain/generated/enums.js';
import type { UserError } from '../domain/user-error.js';
import { EXPORT_HEADERS, isServiceColumn } from './columns/service-columns.js';
import { isStorable } from './shown-text.js';

/** A column of a lead that maps to no field, as a client gives it. */
export type ExtraInput = { readonly header: string; readonly value?: string | null };

/** The part of a client's lead that has such columns. */
type WithExtra = { readonly extra?: readonly ExtraInput[] | null };

/** A table of many leads with more columns would be too wide. */
const MAX_HEADERS = 500;

/** Returns the texts of a lead's extra columns by their trimmed headers; a blank text clears the column. */
export function extraTexts({ extra }: WithExtra): ReadonlyMap<string, string> {
  return new Map((extra ?? []).map(({ header, value }) => [header.trim(), value ?? '']));
}

/** Returns the headers of the extra columns of some leads, each once. */
export function extraHeadersOf(leads: readonly WithExtra[]): string[] {
  return [...new Set(leads.flatMap((lead) => [...extraTexts(lead).keys()]))];
}

/** Returns the faults in the headers of extra columns; `paths` are the paths of the leads in the arguments. */
export function headerFaults(
  leads: readonly WithExtra[],
  paths: readonly (readonly string[])[],
  maxLength: number,
): UserError[] {
  const faults = leads.flatMap((lead, place) => faultsOfLead(lead, paths[place] ?? [], maxLength));
  if (extraHeadersOf(leads).length <= MAX_HEADERS) return faults;
  return [{ code: 'TOO_MANY', message: `Give ${MAX_HEADERS} different headers at most.`, field: ['leads'] }, ...faults];
}

function faultsOfLead({ extra }: WithExtra, path: readonly string[], maxLength: number): UserError[] {
  const names = (extra ?? []).map(({ header }) => header.trim());
  return names.flatMap((name, place) => {
    const reason = names.indexOf(name) < place ? TWICE : headerReason(name, maxLength);
    return reason ? [{ ...reason, field: [...path, 'extra', String(place), 'header'] }] : [];
  });
}

type Reason = { readonly code: UserErrorCode; readonly message: string };

const TWICE: Reason = { code: 'DUPLICATE', message: 'Two columns have this header. Give each header once.' };

/** Returns why an upload could not keep a column under this header; null where it could. */
function headerReason(name: string, maxLength: number): Reason | null {
  if (name === '') return { code: 'BLANK', message: 'Give the column a header.' };
  if (name.length > maxLength) {
    return { code: 'TOO_LONG', message: `A header has ${maxLength} characters at most. Shorten it.` };
  }
  if (!isStorable(name)) {
    return { code: 'INVALID_TEXT', message: 'Take out the NUL characters and broken characters in this header.' };
  }
  if (!EXPORT_HEADERS.includes(name) && !isServiceColumn(name, null)) return null;
  const message = `“${name}” is a column that exports of this service already have. Choose another header.`;
  return { code: 'NOT_APPLICABLE', message };
}

import type { UserErrorCode } from '../domain/generated/enums.js';
import type { UserError } from '../domain/user-error.js';
import { EXPORT_HEADERS, isServiceColumn } from './columns/service-columns.js';
import { isStorable } from './shown-text.js';

/** A column of a lead that no field takes, as a client gives it. */
export type ExtraInput = { readonly header: string; readonly value?: string | null };

/** A lead as a client gives it, as far as it concerns such columns. */
type WithExtra = { readonly extra?: readonly ExtraInput[] | null };

/** More would make too wide a table of many leads. */
const MAX_HEADERS = 500;

/** The texts of a lead's extra columns by their trimmed headers; blank where a column is to be cleared. */
export function extraTexts({ extra }: WithExtra): ReadonlyMap<string, string> {
  return new Map((extra ?? []).map(({ header, value }) => [header.trim(), value ?? '']));
}

/** The headers of the extra columns of some leads, each once. */
export function extraHeadersOf(leads: readonly WithExtra[]): string[] {
  return [...new Set(leads.flatMap((lead) => [...extraTexts(lead).keys()]))];
}

/** What is wrong with the headers of some leads' extra columns; `paths` are those of the leads in the arguments. */
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

/** Why no upload could keep a column under a header. */
function headerReason(name: string, maxLength: number): Reason | null {
  if (name === '') return { code: 'BLANK', message: 'Give the column a header.' };
  if (name.length > maxLength) {
    return { code: 'TOO_LONG', message: `A header has ${maxLength} characters at most. Shorten it.` };
  }
  if (!isStorable(name)) {
    return { code: 'INVALID_TEXT', message: 'Take out the NUL characters and broken characters in this header.' };
  }
  if (!EXPORT_HEADERS.includes(name) && !isServiceColumn(name, null)) return null;
  const message = `“${name}” is a column that exports of this service have already. Choose another header.`;
  return { code: 'NOT_APPLICABLE', message };
}

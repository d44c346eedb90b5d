import type { LeadText } from '../domain/lead.js';
import { headerOf, LEAD_FIELD_KEYS, LEAD_FIELDS, type LeadField } from '../domain/lead-fields.js';
import { fieldOf } from './columns/candidates.js';
import type { ColumnMapping, ColumnMappingInput } from './columns/column-mapping.js';
import { nameKeptColumns } from './columns/kept-columns.js';
import { understandColumns } from './columns/map-columns.js';
import { matchHeader } from './columns/match-header.js';
import { isRefuted } from './columns/refuted.js';
import { EXPORT_HEADERS, isServiceColumn, originOf } from './columns/service-columns.js';
import { ImportFault } from './faults.js';
import { PHONE_HEADER } from './phone-column.js';
import { createDraftReader, type DraftReader } from './read-draft.js';

/** Fields for which former versions also took values of another meaning. */
const JUDGED_BY_VALUE: ReadonlySet<LeadField> = new Set<LeadField>(['ROLE', 'LOCATION', 'LINKEDIN_URL']);

/** The headers of former versions' exports. */
const FORMER_EXPORT_HEADERS = EXPORT_HEADERS.filter((header) => header !== PHONE_HEADER);

/** A column, with the field that a former version read from it. */
type FormerColumn = { readonly header: string; readonly field: LeadField | null };

/** A file as a former version read it. */
export type FormerFile = {
  /** The fields that are joined from several columns. */
  readonly joined: ReadonlySet<LeadField>;
  /** Reads a lead again from the cells of its row that are known. */
  readAgain(lead: LeadText): LeadText;
};

/** The columns of a file, further columns for fields that the file did not have, and how all of them are read now. */
type Layout = {
  readonly columns: readonly FormerColumn[];
  readonly reader: DraftReader;
  /** By position, the columns whose values may have another meaning, each with the test for it. */
  readonly judged: ReadonlyMap<number, (value: string) => boolean>;
};

/** Reconstructs a file that a former version read from its columns. */
export function formerFile(columns: readonly FormerColumn[]): FormerFile {
  const fields = columns.map(({ field }) => field);
  const isNameJoined = fields.includes('FIRST_NAME') && fields.includes('LAST_NAME');
  const isLocationJoined = fields.filter((field) => field === 'LOCATION').length > 1;
  const joined = [...(isNameJoined ? (['NAME'] as const) : []), ...(isLocationJoined ? (['LOCATION'] as const) : [])];
  const names = formerNames(columns);
  const layouts = new Map<string, Layout>();
  const layoutWith = (others: readonly LeadField[]) => {
    const layout = layouts.get(others.join()) ?? layoutOf(columns, others);
    layouts.set(others.join(), layout);
    return layout;
  };
  return {
    joined: new Set(joined),
    readAgain: (lead) =>
      columns.length === 0 ? lead : readAgain(lead, layoutWith(fieldsFromElsewhere(lead, fields)), names),
  };
}

/** Returns the names under which leads kept the columns that no field used, by position. */
function formerNames(columns: readonly FormerColumn[]): Map<number, string> {
  const headers = columns.map(({ header }) => header);
  const origin = originOf(headers);
  const kept = [...columns.keys()].filter(
    (place) => columns[place]?.field === null && !isServiceColumn(headers[place] ?? '', origin),
  );
  return nameKeptColumns(headers, kept, [], FORMER_EXPORT_HEADERS);
}

function fieldsFromElsewhere(lead: LeadText, fields: readonly (LeadField | null)[]): LeadField[] {
  return LEAD_FIELDS.filter(
    (field) => field !== 'SCORING_ID' && lead[LEAD_FIELD_KEYS[field]] !== null && !fields.includes(field),
  );
}

function layoutOf(own: readonly FormerColumn[], others: readonly LeadField[]): Layout {
  const columns = [...own, ...others.map((field) => ({ header: headerOf(field), field }))];
  const mapping = mappingOf(columns, own.length);
  const judged = mapping.columns.flatMap(({ header, field }, place) => {
    const matches = matchHeader(header).filter(({ slot }) => fieldOf(slot) === field);
    if (field === null || !JUDGED_BY_VALUE.has(field) || matches.length === 0) return [];
    return [[place, (value: string) => value !== '' && matches.some((match) => isRefuted(match, [value]))] as const];
  });
  return { columns, reader: createDraftReader(mapping, () => {}), judged: new Map(judged) };
}

/** Maps the columns by the current rules; a mapping that only a client can have set stays, as do the parts of a name. */
function mappingOf(columns: readonly FormerColumn[], ownColumns: number): ColumnMapping {
  const headers = columns.map(({ header }) => header);
  const isSaid = ({ header, field }: FormerColumn, place: number) =>
    place >= ownColumns || field === 'NAME' || !matchHeader(header).some(({ slot }) => fieldOf(slot) === field);
  try {
    return understandColumns(headers, null, overridesOf(columns, isSaid));
  } catch (error) {
    if (error instanceof ImportFault)
      return understandColumns(
        headers,
        null,
        overridesOf(columns, () => true),
      );
    throw error;
  }
}

function overridesOf(
  columns: readonly FormerColumn[],
  isSaid: (column: FormerColumn, place: number) => boolean,
): ColumnMappingInput[] {
  return columns.flatMap((column, place) =>
    column.field !== null && isSaid(column, place) ? { index: place + 1, field: column.field } : [],
  );
}

function readAgain(lead: LeadText, { columns, reader, judged }: Layout, names: ReadonlyMap<number, string>): LeadText {
  const cells = columns.map(({ field }, place) => cellOf(lead, field, place, columns, names));
  const others = [...judged].flatMap(([place, isOther]) => (isOther(cells[place] ?? '') ? place : []));
  const moved = others.map((place) => [names.get(place) ?? keptName(columns[place]?.header ?? ''), cells[place] ?? '']);
  for (const place of others) cells[place] = '';
  const draft = reader.read(cells);
  if (draft === null) return lead;
  const { scoringId, extra, ...fields } = draft;
  const own = new Set(names.values());
  const beside = Object.entries(lead.extra).filter(([name]) => !own.has(name));
  const again = Object.fromEntries([...beside, ...moved, ...Object.entries(extra)]);
  return {
    ...fields,
    firstName: fields.firstName ?? lead.firstName,
    lastName: fields.lastName ?? lead.lastName,
    extra: areSame(again, lead.extra) ? lead.extra : again,
  };
}

function areSame(one: LeadText['extra'], other: LeadText['extra']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function cellOf(
  lead: LeadText,
  field: LeadField | null,
  place: number,
  columns: readonly FormerColumn[],
  names: ReadonlyMap<number, string>,
): string {
  if (field === null) return lead.extra[names.get(place) ?? ''] ?? '';
  if (field === 'SCORING_ID') return '';
  if (field === 'LOCATION') return partOfLocation(lead.location ?? '', place, columns);
  return lead[LEAD_FIELD_KEYS[field]] ?? '';
}

/** Where a cell was blank, its column is unknown, so the first column gets the whole text. */
function partOfLocation(location: string, place: number, columns: readonly FormerColumn[]): string {
  const places = [...columns.keys()].filter((other) => columns[other]?.field === 'LOCATION');
  const parts = location.split(', ');
  if (parts.length === places.length) return parts[places.indexOf(place)] ?? location;
  return place === places[0] ? location : '';
}

function keptName(header: string): string {
  return nameKeptColumns([header], [0]).get(0) ?? header;
}

/** Whether an extra column of this name may have been a column that now maps to a field. */
export function isFieldName(name: string): boolean {
  return matchHeader(name.replace(/ \(\d+\)$/, '')).length > 0;
}

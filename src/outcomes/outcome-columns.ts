import { NAMING_FIELDS } from '../domain/outcome.js';
import type { ColumnMapping } from '../imports/columns/column-mapping.js';
import { columnsFor, type Headers, readHeaders } from '../imports/columns/map-columns.js';
import { type Claims, type ColumnOverride, listHeaders, readOverrides } from '../imports/columns/overrides.js';
import { ImportFault } from '../imports/faults.js';
import { headerKey } from '../text/header-key.js';
import type { NamingField } from './lead-name.js';

type OutcomeField = NamingField | 'OUTCOME' | 'OCCURRED_AT';

/** A client's override for one column of a file of outcomes. */
export type OutcomeColumnInput = ColumnOverride<OutcomeField>;

/** The meaning of the columns in a file of outcomes, by their places from 0. */
export type OutcomeColumns = {
  readonly headers: readonly string[];
  /** The columns that name a lead. */
  readonly naming: ColumnMapping;
  readonly outcome: number;
  /** Null where no column says when it happened. */
  readonly occurredAt: number | null;
};

/** The headers that are recognized without an override, the better one first. Others, such as "Status", are ambiguous. */
const OWN_HEADERS = { OUTCOME: ['outcome'], OCCURRED_AT: ['outcome_at', 'occurred_at'] } as const;

/** Whether only files of outcomes have this header. */
export function isOutcomeHeader(text: string): boolean {
  return Object.values(OWN_HEADERS)
    .flat()
    .some((header) => headerKey(header) === headerKey(text));
}

/**
 * Maps the columns of a file of outcomes. Throws `ImportFault`: `MISSING_COLUMNS` where no column holds the outcomes or
 * none names a lead; `UNKNOWN_COLUMN` or `AMBIGUOUS_COLUMNS`.
 */
export function mapOutcomeColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  overrides: readonly OutcomeColumnInput[],
): OutcomeColumns {
  const read = readHeaders(header);
  const claims = readOverrides(read.headers, overrides);
  const outcome = placeOf('OUTCOME', read, claims);
  if (outcome === null) throw lacksOutcome(read.headers);
  const occurredAt = placeOf('OCCURRED_AT', read, claims);
  const others = [outcome, occurredAt].flatMap((place) => place ?? []);
  const columns = columnsFor(NAMING_FIELDS, read, rows, namingClaims(claims, others));
  if (columns.every(({ field }) => field === null)) throw lacksName(read.headers);
  const naming = { columns, missingColumns: [], isOwnFile: read.origin !== null, leftOut: [] };
  return { headers: read.headers, naming, outcome, occurredAt };
}

function placeOf(
  field: keyof typeof OWN_HEADERS,
  { headers, origin }: Headers,
  claims: Claims<OutcomeField>,
): number | null {
  const claimed = [...claims].find(([, claim]) => claim === field);
  if (claimed) return claimed[0];
  for (const own of OWN_HEADERS[field]) {
    const places = [...headers.keys()].filter(
      (place) => headerKey(headers[place] ?? '') === headerKey(own) && !claims.has(place),
    );
    // In an export of this service, the second column with this name is the user's own.
    if (places.length > 1 && origin === null) throw ambiguous(field, own, places);
    if (places[0] !== undefined) return places[0];
  }
  return null;
}

/** Keeps the overrides that name a lead. All other columns that are overridden or mapped hold no name. */
function namingClaims(claims: Claims<OutcomeField>, others: readonly number[]): Claims {
  const naming = [...claims].map(([place, field]) => [place, isNaming(field) ? field : null] as const);
  return new Map([...naming, ...others.map((place) => [place, null] as const)]);
}

function isNaming(field: OutcomeField | null): field is NamingField {
  return NAMING_FIELDS.some((naming) => naming === field);
}

function ambiguous(field: string, header: string, places: readonly number[]): ImportFault {
  const columns = places.map((place) => place + 1).join(' and ');
  const message = `Columns ${columns} are both headed "${header}". Say in "columns", by index, which one is ${field}.`;
  return new ImportFault('AMBIGUOUS_COLUMNS', message);
}

function lacksOutcome(headers: readonly string[]): ImportFault {
  const message =
    `The file lacks a column for OUTCOME. Its headers are: ${listHeaders(headers)}. Only a column headed "outcome" is ` +
    'recognized automatically; say in "columns" which one it is, such as { header: "Deal Stage", field: OUTCOME }.';
  return new ImportFault('MISSING_COLUMNS', message);
}

function lacksName(headers: readonly string[]): ImportFault {
  const message =
    'The file lacks a column that names the lead: SCORING_ID, EXTERNAL_ID ("Record ID"), EMAIL ("Email") or LINKEDIN_URL. ' +
    `Its headers are: ${listHeaders(headers)}. Rename a column, or say in "columns" which one it is.`;
  return new ImportFault('MISSING_COLUMNS', message);
}

import type { LeadField } from '../../domain/lead-fields.js';
import { withAddressBlocks } from './address-blocks.js';
import { type Candidate, candidateByHeader, candidateOf, without } from './candidate.js';
import { withColumnsFound } from './found-columns.js';
import { withoutHosts } from './hosts.js';
import { matchHeaders } from './match-all-headers.js';
import { withNameParts } from './name-parts.js';
import { withNamesToldApart } from './names.js';
import { withPersonId } from './person-ids.js';
import { withPlaceCodes } from './place-codes.js';
import { type FileOrigin, isOwnExport, LEAD_HEADERS, serviceColumns } from './service-columns.js';
import { withoutShortNames } from './short-names.js';
import { LOCATION_SLOTS, type Slot } from './vocabulary.js';
import { withoutYielding } from './yielding-columns.js';

/** Returns the possible meanings of each column, by its header, the other columns and its values, if these are known. */
export function findCandidates(
  headers: readonly string[],
  texts: readonly (readonly string[])[] | null,
  origin: FileOrigin,
): Candidate[] {
  const found = matchHeaders(headers, texts);
  const isService = serviceColumns(headers, origin);
  const candidates = headers.map((header, column) => {
    const matches = isService[column] ? [] : (found[column] ?? []);
    return texts === null
      ? candidateByHeader(column, header, matches)
      : candidateOf(column, header, matches, texts[column] ?? []);
  });
  if (isOwnExport(origin)) return candidates.map(ownCandidate(headers));
  return STEPS.reduce((told, step) => step(told), candidates);
}

/** What the columns of a file tell of each other, in this order. */
const STEPS: readonly ((candidates: readonly Candidate[]) => Candidate[])[] = [
  withAddressBlocks,
  withPlaceCodes,
  withoutHosts,
  withoutYielding,
  withNameParts,
  withNamesToldApart,
  withoutShortNames,
  withPersonId,
  withColumnsFound,
];

/** In an export only a field's own header means the field, whatever its values and the other kept columns are. */
function ownCandidate(headers: readonly string[]): (candidate: Candidate) => Candidate {
  const own = new Set(LEAD_HEADERS.filter((header) => headers.includes(header)).map(fieldNamed));
  return (candidate) => {
    if (!LEAD_HEADERS.includes(candidate.header)) return without(candidate, ({ slot }) => own.has(fieldOf(slot)));
    return { ...candidate, matches: [{ slot: fieldNamed(candidate.header), cost: 0, isSure: true }] };
  };
}

function fieldNamed(header: string): LeadField {
  return header.toUpperCase() as LeadField;
}

/** Returns the field of a meaning; a location has several meanings. */
export function fieldOf(slot: Slot): LeadField {
  return LOCATION_SLOTS.has(slot) ? 'LOCATION' : (slot as LeadField);
}

import { matchHeader } from '../../src/imports/columns/match-header.js';
import { LOCATION_SLOTS, type Slot } from '../../src/imports/columns/vocabulary.js';
import type { Judged } from './figures.js';
import { readTable, several } from './read-data.js';

const FIELDS = [
  'name',
  'first_name',
  'last_name',
  'role',
  'company',
  'industry',
  'location',
  'linkedin_bio',
  'email',
  'linkedin_url',
];

/** Headers of real exports, one by one, with the field of each. */
export function judgeHeaders(folder: string): Judged[] {
  return readTable(folder, 'headers.csv').map(({ vendor = '', header_name = '', canonical = '', also_ok }) => {
    const meanings = matchHeader(header_name).map(({ slot }) => slot);
    return {
      input: `${header_name} (${vendor})`,
      label: canonical,
      alsoOk: several(also_ok),
      tags: [canonical === 'other' ? 'no field' : 'a field'],
      verdict: fieldOf(meanings[0]),
      evidence: meanings.length > 0 ? `The vocabulary has it for ${meanings.join(', ')}.` : 'The vocabulary lacks it.',
      baseline: bySubstring(header_name),
    };
  });
}

function fieldOf(slot: Slot | undefined): string {
  // The table was labelled before phones became a field.
  if (!slot || slot === 'PHONE') return 'other';
  return LOCATION_SLOTS.has(slot) ? 'location' : slot.toLowerCase();
}

/** The baseline: the first field whose name occurs in the header. */
function bySubstring(header: string): string {
  const text = header.toLowerCase().replaceAll(' ', '_');
  return FIELDS.find((field) => text.includes(field)) ?? 'other';
}

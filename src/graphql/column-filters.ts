import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { isStorable } from '../imports/shown-text.js';
import type { ColumnFilter as ReadColumnFilter } from '../store/results/column-filter.js';
import type { ColumnFilter } from './generated/resolvers-types.js';

// A download link contains the whole query, and must not become too long.
const MAX_COLUMNS = 5;
const MAX_TEXT = 200;

const FIELD = ['filter', 'columns'];

/** Reads the filters by column; null where there are none. */
export function readColumnFilters(given: readonly ColumnFilter[] | null): Checked<readonly ReadColumnFilter[] | null> {
  if (given === null || given.length === 0) return done(null);
  if (given.length > MAX_COLUMNS) {
    return refused({ code: 'TOO_MANY', message: `Name ${MAX_COLUMNS} columns at most.`, field: FIELD });
  }
  const read = given.map((filter, place) => readFilter(filter, [...FIELD, String(place)]));
  const faults = read.flatMap((each) => (each.ok ? [] : each.errors));
  return faults.length > 0 ? refused(...faults) : done(read.flatMap((each) => (each.ok ? [each.value] : [])));
}

function readFilter({ column, contains, equals }: ColumnFilter, field: string[]): Checked<ReadColumnFilter> {
  const text = contains ?? equals;
  if (text == null || (contains != null && equals != null)) {
    return refused({ code: 'BLANK', message: 'Give the text of a column as `contains` or as `equals`.', field });
  }
  const faults = [
    ...textFaults(column, [...field, 'column']),
    ...textFaults(text, [...field, contains == null ? 'equals' : 'contains']),
  ];
  return faults.length > 0 ? refused(...faults) : done({ column, way: contains == null ? 'EQUALS' : 'CONTAINS', text });
}

function textFaults(text: string, field: readonly string[]): UserError[] {
  if (text.trim() === '') return [{ code: 'BLANK', message: 'Give a text.', field }];
  if (text.length > MAX_TEXT) {
    return [{ code: 'TOO_LONG', message: `A text has ${MAX_TEXT} characters at most.`, field }];
  }
  if (isStorable(text)) return [];
  return [{ code: 'INVALID_TEXT', message: 'Take out the NUL characters and broken characters in this text.', field }];
}

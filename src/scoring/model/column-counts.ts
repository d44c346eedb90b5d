import type { CriterionLead } from '../../domain/lead.js';
import { CRITERION_FIELDS, type CriterionField } from '../../domain/scoring-model.js';
import { CRITERION_KEYS, presentText } from './criterion-reader.js';
import { columnKey } from './read-column.js';
import { countTexts, type TextCount, type TextCounter } from './text-counts.js';

/** A field or column with the counts of its texts. */
export type ColumnCount = {
  /** Null for an unmapped column. */
  readonly field: CriterionField | null;
  /** The header as the first lead has it; null for a field. */
  readonly column: string | null;
  readonly leads: number;
  /** How many of the texts `BETWEEN` can read as a number. */
  readonly numbers: number;
  readonly commonest: readonly TextCount[];
};

/** The most columns that are counted, since uploads may have any number of headers. */
const MOST_COLUMNS = 100;

/** The most headers that are cached, since leads share the same headers. */
const HEADERS_REMEMBERED = 10_000;

/** Fields whose texts are unique. Of an e-mail address only the domain is counted. */
const OF_ONE_LEAD: readonly CriterionField[] = ['LINKEDIN_BIO', 'LINKEDIN_URL'];

/** Counts the leads that have text in each field and column that a criterion can read. */
export function countColumns() {
  const fields = CRITERION_FIELDS.map((field) => ({ field, counter: countTexts() }));
  const columns = countersByHeader();
  return {
    add(lead: CriterionLead): void {
      for (const { field, counter } of fields) {
        const text = presentText(lead[CRITERION_KEYS[field]], true);
        if (text !== null) counter.add(textToCount(field, text));
      }
      for (const header in lead.extra) {
        const text = presentText(lead.extra[header] ?? null, false);
        if (text !== null) columns.of(header)?.add(text);
      }
    },
    /** Returns the fields first, then the columns, the most frequent first. */
    result(): ColumnCount[] {
      const ofFields = fields.map(({ field, counter }) => ({ field, column: null, ...counter.result() }));
      const ofColumns = columns.all().map(({ column, counter }) => ({
        field: null,
        column,
        ...counter.result(),
      }));
      return [...ofFields.filter(({ leads }) => leads > 0), ...ofColumns.sort((one, other) => other.leads - one.leads)];
    },
  };
}

/** Makes a counter for each column. Different spellings of a header share it. */
function countersByHeader() {
  const columns = new Map<string, { readonly column: string; readonly counter: TextCounter }>();
  const known = new Map<string, TextCounter | undefined>();
  const find = (column: string) => {
    const key = columnKey(column);
    if (!columns.has(key) && columns.size < MOST_COLUMNS) columns.set(key, { column, counter: countTexts() });
    return columns.get(key)?.counter;
  };
  return {
    of(header: string): TextCounter | undefined {
      if (known.has(header)) return known.get(header);
      if (known.size >= HEADERS_REMEMBERED) known.clear();
      const counter = find(header);
      known.set(header, counter);
      return counter;
    },
    all: () => [...columns.values()],
  };
}

/** Returns the text to count; null for a field whose texts are unique. */
function textToCount(field: CriterionField, text: string): string | null {
  if (OF_ONE_LEAD.includes(field)) return null;
  return field === 'EMAIL' ? text.slice(text.lastIndexOf('@') + 1) : text;
}

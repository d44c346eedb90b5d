import type { ImportWarningCode } from '../domain/generated/enums.js';
import type { ImportWarning } from '../domain/import-warning.js';

/** Collects warnings while an import's header and rows are read. */
export type WarningCollector = {
  /** Adds a warning about the file as a whole. */
  addOfFile(code: ImportWarningCode, message: string): void;
  /** Counts a row for a warning. Call it once for each row and code. */
  countRow(code: RowWarningCode): void;
  /** Returns the warnings so far: those of the file in order, then those of rows. */
  list(): ImportWarning[];
};

/** The messages by the number of rows. */
const ROW_MESSAGES = {
  KEY_SHARED: (rows: number) =>
    `${rows === 1 ? 'One row has' : `${rows} rows have`} an id, e-mail address or LinkedIn URL that a person with another name has too. ` +
    'These people were kept apart. Check whether the column has a different value for each person; if not, leave it out with "columns".',
  ID_ROUNDED: (rows: number) =>
    `${rows === 1 ? 'One row has' : `${rows} rows have`} an id that a spreadsheet rounded or shortened, such as "5.12346E+10". ` +
    'Such an id identifies nobody, and did not replace a known one. Export the list from its tool again, and upload it ' +
    'without saving it in a spreadsheet.',
  PLACEHOLDER: (rows: number) =>
    `${rows === 1 ? 'One row has' : `${rows} rows have`} cells with a placeholder, such as "N/A" or "-". ` +
    'They were taken as blank. If such a text is meant, write it in another way.',
  SEVERAL_PEOPLE: (rows: number) =>
    `${rows === 1 ? 'One row names' : `${rows} rows name`} several people in one cell. Each row was taken as one lead with the ` +
    'first e-mail address; other addresses in the cell are kept with it. To score each person, give each a row.',
} as const satisfies Partial<Record<ImportWarningCode, (rows: number) => string>>;

export type RowWarningCode = keyof typeof ROW_MESSAGES;

const ROW_CODES = Object.keys(ROW_MESSAGES) as readonly RowWarningCode[];

export function warningCollector(): WarningCollector {
  const ofFile: ImportWarning[] = [];
  const rowsByCode = new Map<RowWarningCode, number>();
  return {
    addOfFile(code, message) {
      ofFile.push({ code, message, rows: null });
    },
    countRow(code) {
      rowsByCode.set(code, (rowsByCode.get(code) ?? 0) + 1);
    },
    list() {
      const ofRows = ROW_CODES.flatMap((code): ImportWarning[] => {
        const rows = rowsByCode.get(code);
        return rows === undefined ? [] : [{ code, message: ROW_MESSAGES[code](rows), rows }];
      });
      return [...ofFile, ...ofRows];
    },
  };
}

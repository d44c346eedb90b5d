import { type Language, languageOf } from './languages.js';
import { pick, type Random, shuffle } from './random.js';

export type TableOptions = {
  readonly rows: number;
  /** Whether the headers are in English, whatever the rows are in. */
  readonly hasEnglishHeaders: boolean;
  /** Each so-many-th row is in the language, the others in plain ASCII. */
  readonly every: number;
};

const COLUMNS = ['firstName', 'lastName', 'role', 'company', 'city', 'industry', 'email', 'phone', 'note'] as const;
type Column = (typeof COLUMNS)[number];

/** Leads that need no letter beyond ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  firstName: 'Ann|Bob|Mark|Priya|Tom|Dale',
  lastName: 'Marsh|Reed|Hale|Smith|Jones',
  role: 'Head of Sales|Manager|CEO|Engineer',
  company: 'Ferris Freight|Hale & Co|Dune Labs|Some English Company, Inc.',
  city: 'London|Austin|Osaka|Tokyo',
  industry: 'Software|Retail|Logistics',
  note: 'Call back|Met at the show',
};

const OTHER_HEADERS: Partial<Record<Column, string>> = { phone: 'Phone', note: 'Info' };

/** Draws a CSV file of leads: its columns, their order, names, delimiter and values. */
export function drawTable(random: Random, language: Language, options: TableOptions): string {
  const delimiter = pick(random, [',', ',', ';', '\t']);
  const columns = shuffle(
    random,
    COLUMNS.filter((column) => isNeeded(column) || random() < 0.75),
  );
  const headers = options.hasEnglishHeaders ? languageOf('english').headers : language.headers;
  const header = columns.map((column) => OTHER_HEADERS[column] ?? draw(random, headers[column]));
  const offset = Math.floor(random() * options.rows);
  const rows = Array.from({ length: options.rows }, (_, row) => {
    const values = (row + offset) % options.every === 0 ? language.values : PLAIN;
    return columns.map((column) => drawValue(random, column, values, row));
  });
  const newline = pick(random, ['\n', '\r\n']);
  return [header, ...rows]
    .map((cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter) + newline)
    .join('');
}

function isNeeded(column: Column): boolean {
  return column === 'role' || column === 'company';
}

function drawValue(random: Random, column: Column, values: Readonly<Record<string, string>>, row: number): string {
  if (column === 'email') return `person${row}@${pick(random, ['acme', 'dune', 'hale'])}.example`;
  if (column === 'phone') return `+${Math.floor(random() * 1e11)}`;
  return draw(random, values[column]);
}

function draw(random: Random, alternatives = ''): string {
  return pick(random, alternatives.split('|'));
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

import type { LeadField } from '../generated/operations/graphql.js';
import { recall, remember } from '../parts/browser-memory.js';
import type { FileChoices } from './file-choices.js';

const NAME = 'lead-scoring-columns';

/** The number of kinds of files that are remembered: the most recent ones. */
const MOST = 50;

/** The choices for a file, as this browser stores them. */
type Kept = Omit<FileChoices, 'columns'> & {
  readonly headers: string;
  readonly columns: readonly (readonly [index: number, field: LeadField | null])[];
};

/** Returns the last choices for files with these detected headers; null where there are none. */
export function recallChoices(headers: readonly string[]): FileChoices | null {
  const kept = readKept().find((one) => one.headers === keyOf(headers));
  return kept ? { columns: new Map(kept.columns), encoding: kept.encoding, headerRow: kept.headerRow } : null;
}

/** Stores the choices for files with these headers in this browser; removes them where nothing is chosen. */
export function rememberChoices(headers: readonly string[], choices: FileChoices): void {
  const key = keyOf(headers);
  const others = readKept().filter((one) => one.headers !== key);
  const { columns, encoding, headerRow } = choices;
  const kept: Kept = { headers: key, columns: [...columns], encoding, headerRow };
  const all = isAnySet(choices) ? [kept, ...others] : others;
  remember(NAME, all.length === 0 ? null : JSON.stringify(all.slice(0, MOST)));
}

/** Whether a person has chosen anything for a file. */
function isAnySet({ columns, encoding, headerRow }: FileChoices): boolean {
  return columns.size > 0 || encoding !== null || headerRow !== null;
}

function keyOf(headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => header.trim().toLowerCase()));
}

function readKept(): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(recall(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Another version of the console may have stored something else. */
function isKept(one: unknown): one is Kept {
  return typeof one === 'object' && one !== null && 'headers' in one && 'columns' in one && Array.isArray(one.columns);
}

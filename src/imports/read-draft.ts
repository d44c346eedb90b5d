import type { LeadDraft } from '../domain/lead.js';
import { LEAD_FIELDS, LEAD_KEYS, type LeadField } from '../domain/lead-fields.js';
import { withoutTextMark } from '../text/formula-guard.js';
import type { ColumnMapping, MappedColumn } from './columns/column-mapping.js';
import { nameFromCells } from './full-name.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import { firstAddress, firstPhone, type Several } from './several-in-cell.js';

/** Reads the valid cells of a row by the columns of its file. */
export type DraftReader = {
  /** Returns the lead of a row; null where no field has text. */
  read(cells: readonly string[]): LeadDraft | null;
  /** The headers under which leads keep extra text; a column that maps to a field counts once a lead keeps a text of it. */
  keptHeaders(): string[];
};

/** The positions of a field's columns by turn: the first turn that has text is used, and its columns are joined. */
type Turns = readonly (readonly number[])[];

/** The columns of each field. */
type Places = Readonly<Record<LeadField, Turns>>;

/** A column of which text may be kept beside the fields. */
type KeptColumn = {
  readonly name: string;
  readonly place: number;
  readonly field: LeadField | null;
  readonly turn: number;
};

/** `onPlaceholder` is called once for each lead that has placeholder cells. */
export function createDraftReader({ columns }: ColumnMapping, onPlaceholder: () => void): DraftReader {
  const places = placesByField(columns);
  const kept = columns.flatMap(({ keptAs, field, turn }, place): KeptColumn[] =>
    keptAs === null ? [] : [{ name: keptAs, place, field, turn }],
  );
  const used = new Set(kept.flatMap(({ name, field }) => (field === null ? name : [])));

  return {
    read(written) {
      const cells = withoutPlaceholders(written, columns);
      const { name, firstName, lastName } = nameFromCells(
        textAt(cells, places.NAME),
        textAt(cells, places.FIRST_NAME),
        textAt(cells, places.LAST_NAME),
      );
      const email = severalAt(cells, places.EMAIL, (text) => firstAddress(text, name));
      const phone = severalAt(cells, places.PHONE, firstPhone);
      const draft: LeadDraft = {
        scoringId: textAt(cells, places.SCORING_ID),
        externalId: textAt(cells, places.EXTERNAL_ID),
        name,
        firstName,
        lastName,
        role: textAt(cells, places.ROLE),
        company: textAt(cells, places.COMPANY),
        industry: textAt(cells, places.INDUSTRY),
        location: textAt(cells, places.LOCATION),
        linkedinBio: textAt(cells, places.LINKEDIN_BIO),
        email: email?.first ?? null,
        linkedinUrl: textAt(cells, places.LINKEDIN_URL),
        phone: phone?.first ?? null,
        extra: readExtra(cells, { kept, places, rests: { EMAIL: email?.rest, PHONE: phone?.rest } }, used),
      };
      if (LEAD_KEYS.every((key) => draft[key] === null)) return null;
      if (cells !== written) onPlaceholder();
      return draft;
    },
    keptHeaders: () => kept.map(({ name }) => name).filter((name) => used.has(name)),
  };
}

/** Empties placeholder cells, except in extra columns; returns the same array where there are none. */
function withoutPlaceholders(cells: readonly string[], columns: ColumnMapping['columns']): readonly string[] {
  let kept: string[] | null = null;
  for (let place = 0; place < cells.length; place += 1) {
    const field = columns[place]?.field ?? null;
    if (field === null || !isPlaceholderCell(cells[place]?.trim() ?? '', field)) continue;
    kept ??= [...cells];
    kept[place] = '';
  }
  return kept ?? cells;
}

function placesByField(columns: readonly MappedColumn[]): Places {
  const entries = LEAD_FIELDS.map((wanted) => {
    const turns: number[][] = [];
    columns.forEach(({ field, turn }, place) => {
      if (field === wanted) turns[turn] = [...(turns[turn] ?? []), place];
    });
    return [wanted, turns] as const;
  });
  return Object.fromEntries(entries) as Record<LeadField, number[][]>;
}

/** The text of one field; that of several columns is joined in the file's order. */
function textAt(cells: readonly string[], turns: Turns): string | null {
  for (const places of turns) {
    const text = joinedAt(cells, places);
    if (text !== '') return text;
  }
  return null;
}

function joinedAt(cells: readonly string[], places: readonly number[]): string {
  let text = '';
  for (const place of places) {
    const part = cellText(cells[place]);
    if (part) text += text === '' ? part : `, ${part}`;
  }
  return text;
}

function severalAt(cells: readonly string[], turns: Turns, split: (text: string) => Several): Several | null {
  const text = textAt(cells, turns);
  return text === null ? null : split(text);
}

/** What was not taken of the cells that hold several values. */
type Rests = Readonly<Partial<Record<LeadField, string | null | undefined>>>;

// An assignment to a key `__proto__` would set the prototype; `fromEntries` makes it a key like others.
function readExtra(
  cells: readonly string[],
  { kept, places, rests }: { readonly kept: readonly KeptColumn[]; readonly places: Places; readonly rests: Rests },
  used: Set<string>,
): Record<string, string> {
  const entries: [string, string][] = [];
  for (const { name, place, field, turn } of kept) {
    const text = cellText(cells[place]);
    if (!text) continue;
    const left = field === null || isBeyond(cells, places[field], turn) ? text : rests[field];
    if (!left) continue;
    if (field !== null) used.add(name);
    entries.push([name, left]);
  }
  return Object.fromEntries(entries);
}

/** Whether a column of an earlier turn has text, so that this one is not used. */
function isBeyond(cells: readonly string[], turns: Turns, turn: number): boolean {
  for (let earlier = 0; earlier < turn; earlier += 1) {
    for (const place of turns[earlier] ?? []) if (cells[place]?.trim()) return true;
  }
  return false;
}

/** Returns the text of a cell as a lead stores it. */
export function cellText(cell = ''): string {
  return withoutTextMark(cell.trim());
}

import type { LeadDraft } from '../domain/lead.js';
import {
  blankTexts,
  type FieldTexts,
  LEAD_FIELD_KEYS,
  LEAD_FIELDS,
  LEAD_KEYS,
  type LeadField,
  type LeadTextKey,
} from '../domain/lead-fields.js';
import { withoutTextMark } from '../text/formula-guard.js';
import type { ColumnMapping, MappedColumn } from './columns/column-mapping.js';
import { firstAddress } from './first-address.js';
import { firstPhone } from './first-phone.js';
import { nameFromCells } from './full-name.js';
import { LINKED, withoutLinks } from './link-in-cell.js';
import { isPlaceholderCell } from './placeholder-cell.js';

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

type TextPlaces = readonly (readonly [LeadTextKey, Turns])[];

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
  const textPlaces = textPlacesIn(places);
  const kept = columns.flatMap(({ keptAs, field, turn }, place): KeptColumn[] =>
    keptAs === null ? [] : [{ name: keptAs, place, field, turn }],
  );
  const linked = kept.flatMap(({ field, turn }) => (field && turn === 0 && LINKED.has(field) ? [field] : []));
  const used = new Set(kept.flatMap(({ name, field }) => (field === null ? name : [])));

  return {
    read(written) {
      const cells = withoutPlaceholders(written, columns);
      const texts = readTexts(cells, textPlaces);
      const several = takeFirst(texts);
      const rests = linked.length === 0 ? several : { ...several, ...takeText(texts, linked) };
      const draft = Object.assign(texts, {
        scoringId: textAt(cells, places.SCORING_ID),
        extra: readExtra(cells, { kept, places, rests }, used),
      });
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

/** The keys that a column is read for, with its places. */
function textPlacesIn(places: Places): TextPlaces {
  return LEAD_FIELDS.flatMap((field): TextPlaces => {
    const key = LEAD_FIELD_KEYS[field];
    return key === 'scoringId' || places[field].length === 0 ? [] : [[key, places[field]]];
  });
}

function readTexts(cells: readonly string[], textPlaces: TextPlaces): FieldTexts {
  const texts = blankTexts();
  for (const [key, turns] of textPlaces) texts[key] = textAt(cells, turns);
  const { name, firstName, lastName } = nameFromCells(texts.name, texts.firstName, texts.lastName);
  texts.name = name;
  texts.firstName = firstName;
  texts.lastName = lastName;
  return texts;
}

/** Leaves only the first of several addresses and telephone numbers, and returns the others. */
function takeFirst(texts: FieldTexts): Rests {
  const email = texts.email === null ? null : firstAddress(texts.email, texts.name);
  const phone = texts.phone === null ? null : firstPhone(texts.phone);
  texts.email = email?.first ?? null;
  texts.phone = phone?.first ?? null;
  return { EMAIL: email?.rest, PHONE: phone?.rest };
}

/** Leaves only the text of fields whose columns have links, and returns the cells with links. */
function takeText(texts: FieldTexts, linked: readonly LeadField[]): Rests {
  const rests: Partial<Record<LeadField, string | null>> = {};
  for (const field of linked) {
    const key = LEAD_FIELD_KEYS[field] as keyof FieldTexts;
    const text = texts[key];
    if (text === null) continue;
    const { first, rest } = withoutLinks(text);
    texts[key] = first;
    rests[field] = rest;
  }
  return rests;
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

/** What was not taken of the cells that hold several values. */
type Rests = Readonly<Partial<Record<LeadField, string | null | undefined>>>;

// An assignment to a key `__proto__` would set the prototype; `fromEntries` makes it a key like others.
function readExtra(
  cells: readonly string[],
  { kept, places, rests }: { readonly kept: readonly KeptColumn[]; readonly places: Places; readonly rests: Rests },
  used: Set<string>,
): Readonly<Record<string, string>> {
  if (kept.length === 0) return NO_EXTRA;
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

const NO_EXTRA: Readonly<Record<string, string>> = Object.freeze({});

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

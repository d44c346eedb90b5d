import type { ResultOrder } from '../../generated/operations/graphql.js';

/** A column of a call list that every lead has. */
export type KnownColumn = keyof typeof KNOWN_COLUMNS;

/** A column of a call list; uploaded columns are named by their headers. */
export type ColumnId = KnownColumn | `extra:${string}`;

type Layout = {
  readonly name: string;
  /** The least width in pixels, and the share of the remaining width. */
  readonly width: number;
  readonly grow: number;
  /** The orders between which a click on its header switches. */
  readonly orders?: readonly [ResultOrder, ResultOrder];
};

export const KNOWN_COLUMNS = {
  rank: { name: '#', width: 36, grow: 0 },
  score: { name: 'Score', width: 68, grow: 0, orders: ['SCORE_DESC', 'SCORE_ASC'] },
  grade: { name: 'Grade', width: 56, grow: 0 },
  lead: { name: 'Name', width: 210, grow: 2, orders: ['NAME_ASC', 'NAME_DESC'] },
  role: { name: 'Role', width: 140, grow: 1, orders: ['ROLE_ASC', 'ROLE_DESC'] },
  company: { name: 'Company', width: 130, grow: 1, orders: ['COMPANY_ASC', 'COMPANY_DESC'] },
  industry: { name: 'Industry', width: 120, grow: 1, orders: ['INDUSTRY_ASC', 'INDUSTRY_DESC'] },
  location: { name: 'Location', width: 120, grow: 1 },
  factors: { name: 'Points', width: 56, grow: 0 },
  intent: { name: 'Intent', width: 132, grow: 0 },
  confidence: { name: 'How sure', width: 84, grow: 0 },
  why: { name: 'Why', width: 180, grow: 2 },
  contact: { name: 'Contact', width: 132, grow: 0 },
  phone: { name: 'Phone', width: 136, grow: 0.5 },
  email: { name: 'E-mail', width: 170, grow: 1 },
  linkedin: { name: 'LinkedIn', width: 96, grow: 0 },
} as const satisfies Readonly<Record<string, Layout>>;

const ALL = Object.keys(KNOWN_COLUMNS) as readonly KnownColumn[];

/** The default columns. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  ...(['rank', 'score', 'lead', 'company', 'factors', 'intent', 'why', 'contact'] as const),
];

/** Columns that a list always has. */
export const FIXED_COLUMNS: readonly ColumnId[] = ['score', 'lead'];

/** The columns that are hidden first in a narrow list, since the open lead or the row has the same data. */
const GIVE_WAY: readonly ColumnId[] = ['company', 'why', 'factors', 'rank', 'intent', 'contact'];

/** A narrower list, as on a phone, hides all optional and all additional columns. In pixels. */
export const NARROW = 560;

const GAP = 12;
const PADDING = 32;

/** Smaller widths for narrow lists: their rows have two lines, and no buttons to copy. */
const NARROW_WIDTHS: Readonly<Partial<Record<ColumnId, number>>> = { lead: 140, contact: 80 };

export function layoutOf(id: ColumnId, listWidth = NARROW): Layout {
  if (isExtra(id)) return { name: extraHeaderOf(id), width: 120, grow: 1 };
  const layout = KNOWN_COLUMNS[id];
  return listWidth < NARROW ? { ...layout, width: NARROW_WIDTHS[id] ?? layout.width } : layout;
}

export function isExtra(id: ColumnId): id is `extra:${string}` {
  return id.startsWith('extra:');
}

/** Returns the header of an uploaded column. */
export function extraHeaderOf(id: `extra:${string}`): string {
  return id.slice('extra:'.length);
}

/** Returns those of the chosen columns that a list of this width shows, in the order of a row: default ones only as they fit. */
export function fitColumns(chosen: readonly ColumnId[], width: number): readonly ColumnId[] {
  const isNarrow = width < NARROW;
  const known = ALL.filter((id) => FIXED_COLUMNS.includes(id) || chosen.includes(id));
  const wanted = [...known, ...chosen.filter(isExtra)];
  // Whoever chose columns sees all of them, and scrolls sideways if necessary.
  if (!isNarrow && wanted.some((id) => !USUAL_COLUMNS.includes(id))) return wanted;
  let shown: readonly ColumnId[] = isNarrow
    ? wanted.filter((id) => FIXED_COLUMNS.includes(id) || USUAL_COLUMNS.includes(id))
    : wanted;
  for (const id of GIVE_WAY) {
    if (widthOf(shown, width) <= width) break;
    shown = shown.filter((other) => other !== id);
  }
  return shown;
}

/** Returns the least width of a row with these columns, in a list of this width. */
export function widthOf(ids: readonly ColumnId[], listWidth: number): number {
  return ids.reduce((sum, id) => sum + layoutOf(id, listWidth).width, PADDING + GAP * (ids.length - 1));
}

/** Returns the columns as a CSS grid, in a list of this width. */
export function gridOf(ids: readonly ColumnId[], listWidth: number): string {
  return ids
    .map((id) => layoutOf(id, listWidth))
    .map(({ width, grow }) => (grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
    .join(' ');
}

/** Returns the order after a click on a column's header. */
export function nextOrder(orders: readonly [ResultOrder, ResultOrder], order: ResultOrder): ResultOrder {
  return order === orders[0] ? orders[1] : orders[0];
}

/** Returns the sort direction of a column, for screen readers. */
export function sortOf(id: ColumnId, order: ResultOrder): 'ascending' | 'descending' | undefined {
  if (!layoutOf(id).orders?.includes(order)) return undefined;
  return order.endsWith('_ASC') ? 'ascending' : 'descending';
}

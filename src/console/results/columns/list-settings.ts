import type { KeptTexts } from '../../parts/kept-texts.js';
import { type ColumnId, isExtra, KNOWN_COLUMNS, USUAL_COLUMNS } from './list-columns.js';

export type Density = 'compact' | 'roomy';

/** The display settings of call lists. */
export type ListSettings = { readonly columns: readonly ColumnId[]; readonly density: Density };

export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 36, roomy: 60 };

const KEY = 'lead-scoring call list';
const USUAL: ListSettings = { columns: USUAL_COLUMNS, density: 'compact' };

/** Reads the settings of this browser; unknown values become defaults. */
export function readSettings(storage: Pick<KeptTexts, 'getItem'>): ListSettings {
  try {
    const kept: Partial<ListSettings> = JSON.parse(storage.getItem(KEY) ?? '{}') ?? {};
    const columns = Array.isArray(kept.columns) ? kept.columns.filter(isColumn) : USUAL.columns;
    return { columns, density: kept.density === 'roomy' ? 'roomy' : 'compact' };
  } catch {
    return USUAL;
  }
}

export function writeSettings(storage: Pick<KeptTexts, 'setItem'>, settings: ListSettings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage, the settings last until the page is closed.
  }
}

function isColumn(id: unknown): id is ColumnId {
  return typeof id === 'string' && (isExtra(id as ColumnId) || Object.hasOwn(KNOWN_COLUMNS, id));
}

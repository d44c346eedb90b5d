import type { KeptTexts } from '../../parts/kept-texts.js';
import { type ListState, writeListState } from '../address/list-state.js';

/** A named call list: its filters and its order as in the URL. */
export type SavedView = { readonly name: string; readonly parameters: string };

export const LONGEST_NAME = 60;

const keyOf = (offerId: string) => `lead-scoring views of ${offerId}`;

/** Reads the saved views of an offer's call list in this browser. */
export function readViews(storage: Pick<KeptTexts, 'getItem'>, offerId: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(offerId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

export function writeViews(storage: Pick<KeptTexts, 'setItem'>, offerId: string, views: readonly SavedView[]): void {
  try {
    storage.setItem(keyOf(offerId), JSON.stringify(views));
  } catch {
    // Without storage, the views last until the page is closed.
  }
}

/** Adds a view, in place of one with the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name);
  return isKnown ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

/** Renames a view, in place of one that has the new name already. */
export function withNewName(views: readonly SavedView[], former: string, name: string): SavedView[] {
  return views
    .filter((view) => view.name === former || view.name !== name)
    .map((view) => (view.name === former ? { ...view, name } : view));
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, parameters } = value as Partial<SavedView>;
  return typeof name === 'string' && typeof parameters === 'string';
}

/** Returns the filters and the order of a list, as a view stores them. */
export function viewParameters(state: ListState): string {
  return writeListState({ ...state, view: null, isShared: false, isUnfolded: false }, null).toString();
}

import type { KeptTexts } from '../../parts/kept-texts.js';
import { type ListState, writeListState } from '../address/list-state.js';

/** A call list that somebody gave a name: its filters and order as the address has them. */
export type SavedView = { readonly name: string; readonly parameters: string };

export const LONGEST_NAME = 60;

const keyOf = (offerId: string) => `lead-scoring views of ${offerId}`;

/** The views that this browser keeps of an offer's call list. */
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
    // A browser that keeps nothing has them until the page is closed.
  }
}

/** The views with one more, in the place of one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name);
  return isKnown ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

/** The views with another name for one of them, which takes the place of one that has it already. */
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

/** What a view keeps of a list: its filters and its order. */
export function viewParameters(state: ListState): string {
  return writeListState({ ...state, view: null, isShared: false, isUnfolded: false }, null).toString();
}

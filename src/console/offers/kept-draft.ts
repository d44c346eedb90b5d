import { EMPTY_DRAFT, type OfferDraft } from './offer-draft.js';

type Keep = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

const NAMES = Object.keys(EMPTY_DRAFT) as (keyof OfferDraft)[];

/** Returns the unsaved text of an offer; null where there is none. `offerId` is null for a new offer. */
export function keptDraft(keep: Keep, offerId: string | null): OfferDraft | null {
  const text = keep.getItem(placeOf(offerId));
  try {
    const kept: unknown = text === null ? null : JSON.parse(text);
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Stores the text of an offer as long as it differs from the saved one. */
export function keepDraft(keep: Keep, offerId: string | null, draft: OfferDraft, saved: OfferDraft): void {
  if (isSameDraft(draft, saved)) keep.removeItem(placeOf(offerId));
  else keep.setItem(placeOf(offerId), JSON.stringify(draft));
}

/** Removes the stored text of an offer. */
export function dropDraft(keep: Keep, offerId: string | null): void {
  keep.removeItem(placeOf(offerId));
}

/** Whether two drafts are equal. */
export function isSameDraft(one: OfferDraft, other: OfferDraft): boolean {
  return NAMES.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

function placeOf(offerId: string | null): string {
  return `lead-scoring-draft-${offerId ?? 'new'}`;
}

/** Whether this version stored it: each part exists and has the right type. */
function isDraft(kept: unknown): kept is OfferDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  const parts = kept as Readonly<Record<string, unknown>>;
  return NAMES.every((name) =>
    name === 'buyingFunctions'
      ? parts[name] === null || Array.isArray(parts[name])
      : typeof parts[name] === typeof EMPTY_DRAFT[name],
  );
}

import { EMPTY_DRAFT, type OfferDraft } from './offer-draft.js';

type Keep = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

const NAMES = Object.keys(EMPTY_DRAFT) as (keyof OfferDraft)[];

/** Text that was written of an offer and not saved; null where there is none. `offerId` is null for an offer that is new. */
export function keptDraft(keep: Keep, offerId: string | null): OfferDraft | null {
  const text = keep.getItem(placeOf(offerId));
  try {
    const kept: unknown = text === null ? null : JSON.parse(text);
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what is written of an offer as long as it differs from what is saved. */
export function keepDraft(keep: Keep, offerId: string | null, draft: OfferDraft, saved: OfferDraft): void {
  if (isSameDraft(draft, saved)) keep.removeItem(placeOf(offerId));
  else keep.setItem(placeOf(offerId), JSON.stringify(draft));
}

/** Keeps nothing of an offer any more. */
export function dropDraft(keep: Keep, offerId: string | null): void {
  keep.removeItem(placeOf(offerId));
}

/** Whether two drafts say the same. */
export function isSameDraft(one: OfferDraft, other: OfferDraft): boolean {
  return NAMES.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

function placeOf(offerId: string | null): string {
  return `lead-scoring-draft-${offerId ?? 'new'}`;
}

/** Whether it was kept by this version: each part is there and of its kind. */
function isDraft(kept: unknown): kept is OfferDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  const parts = kept as Readonly<Record<string, unknown>>;
  return NAMES.every((name) =>
    name === 'buyingFunctions'
      ? parts[name] === null || Array.isArray(parts[name])
      : typeof parts[name] === typeof EMPTY_DRAFT[name],
  );
}

import { isDeepStrictEqual } from 'node:util';
import type { OfferRecord, ScoredOffer } from '../domain/offer.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { readOfferInput } from './offer-input.js';

/** A field that is left out, or is undefined, is not changed. */
export type OfferChanges = {
  readonly name?: string | null;
  readonly valueProps?: readonly string[] | null;
  readonly idealUseCases?: readonly string[] | null;
  readonly scoreOnUpload?: boolean | null;
  readonly idealCustomer?: { readonly [List in keyof ScoredOffer['idealCustomer']]?: readonly string[] | null } | null;
};

/** The error for an unknown offer. */
export const OFFER_NOT_FOUND: UserError = {
  code: 'OFFER_NOT_FOUND',
  message: 'No offer has this id. It may have been deleted.',
  field: ['offerId'],
};

export async function createOffer(
  store: WorkspaceStore,
  input: OfferChanges,
  now: Date,
): Promise<Checked<OfferRecord>> {
  const text = readOfferInput(input);
  return text.ok ? done(await store.offers.create(text.value, now, input.scoreOnUpload ?? false)) : text;
}

/** Replaces the fields that are given. Results become stale only where a value changed. */
export async function updateOffer(
  store: WorkspaceStore,
  id: string,
  input: OfferChanges,
  now: Date,
): Promise<Checked<OfferRecord>> {
  const offer = await store.offers.find(id);
  if (!offer) return refused({ ...OFFER_NOT_FOUND, field: ['id'] });
  const text = readOfferInput(changed(offer, input));
  if (!text.ok) return text;
  const isSameText = isDeepStrictEqual(text.value, textOf(offer));
  const scoreOnUpload = input.scoreOnUpload ?? null;
  if (isSameText && (scoreOnUpload ?? offer.scoreOnUpload) === offer.scoreOnUpload) return done(offer);
  const updated = await store.offers.update(offer, { text: isSameText ? null : text.value, scoreOnUpload }, now);
  // Where another request changed the offer meanwhile, apply the change to its new state.
  return updated ? done(updated) : updateOffer(store, id, input, now);
}

function changed(offer: ScoredOffer, input: OfferChanges): OfferChanges {
  const idealCustomer = input.idealCustomer && { ...offer.idealCustomer, ...given(input.idealCustomer) };
  return { ...textOf(offer), ...given({ ...input, idealCustomer }) };
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

function textOf({ name, valueProps, idealUseCases, idealCustomer }: ScoredOffer): ScoredOffer {
  return { name, valueProps, idealUseCases, idealCustomer };
}

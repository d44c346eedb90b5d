import { modelRevision } from '../domain/model-revision.js';
import type { ModelRecord } from '../domain/scoring-model.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type ModelInput, readModelInput } from './model-input.js';

/** The error for an unknown draft. */
export const MODEL_NOT_FOUND: UserError = {
  code: 'MODEL_NOT_FOUND',
  message: 'No draft of a scoring model has this id. It may have been published or discarded; save a new draft.',
  field: ['id'],
};

/** A model to save, and the revision of the draft that it replaces; null replaces any draft. */
type DraftToSave = { readonly offerId: string; readonly model: ModelInput; readonly ifRevision: string | null };

/** Checks a model and saves it as its offer's draft. */
export async function saveDraft(
  store: WorkspaceStore,
  { offerId, model, ifRevision }: DraftToSave,
  now: Date,
): Promise<Checked<ModelRecord>> {
  if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
  const content = readModelInput(model);
  if (!content.ok) return content;
  const saved = await store.models.saveDraft(offerId, content.value, ifRevision, now);
  if (saved.outcome === 'NO_OFFER') return refused(OFFER_NOT_FOUND);
  return saved.outcome === 'SAVED' ? done(saved.draft) : refused(draftChanged(saved.draft, 'ifRevision'));
}

/** Removes a draft and returns its id. */
export async function discardDraft(store: WorkspaceStore, id: string): Promise<Checked<string>> {
  return (await store.models.discardDraft(id)) ? done(id) : refused(MODEL_NOT_FOUND);
}

/** Makes the error for a draft whose revision differs from the one in this argument. */
export function draftChanged(draft: ModelRecord | null, argument: 'ifRevision' | 'revision'): UserError {
  const message = draft
    ? `The draft was saved again at ${draft.savedAt?.toISOString()}, and its revision is now ${modelRevision(draft.content)}. ` +
      'Read it, and save or publish it again.'
    : 'The draft is gone: it was published or discarded. Leave ifRevision out to save a new one.';
  return { code: 'DRAFT_CHANGED', message, field: [argument] };
}

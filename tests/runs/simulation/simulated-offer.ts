import { modelRevision } from '../../../src/domain/model-revision.js';
import { importService } from '../../../src/imports/import-service.js';
import type { ModelInput } from '../../../src/models/model-input.js';
import { saveDraft } from '../../../src/models/write-model.js';
import { createOffer, updateOffer } from '../../../src/offers/write-offer.js';
import { made, offerInput, someLead } from '../../support/builders.js';
import type { WholeStore } from '../../support/whole-store.js';

const LIMITS = { maxBytes: 1_000_000, maxRows: 10_000, maxCellLength: 1_000 };
const MOST_AT_ONCE = 1_000;

/** An offer with what its owner does to it while it is scored. `place`, from 0 to below 1, chooses one of its leads. */
export type SimulatedOffer = {
  readonly id: string;
  upload(count: number): Promise<void>;
  changeLead(place: number): Promise<void>;
  deleteLead(place: number): Promise<void>;
  rename(name: string): Promise<void>;
  /** Saves a draft of a scoring model. */
  draftModel(model: ModelInput): Promise<Draft>;
};

/** What it takes to publish a draft. */
export type Draft = { readonly id: string; readonly revision: string };

/** A lead unlike all others, so that none takes another's verdict. */
const uniqueLead = (place: number) => someLead({ externalId: `lead-${place}`, company: `Company ${place}` });

export async function simulatedOffer(store: WholeStore, now: () => Date): Promise<SimulatedOffer> {
  const imports = importService(store, LIMITS, now);
  const created = await createOffer(store, offerInput(), now());
  const { id } = made(created.ok ? created.value : null, created);
  let uploaded = 0;

  async function leadAt(place: number) {
    const { rows } = await store.leads.page(id, { first: MOST_AT_ONCE, after: null });
    return rows[Math.floor(place * rows.length)];
  }

  return {
    id,
    async upload(count) {
      const leads = Array.from({ length: count }, () => uniqueLead(uploaded++));
      for (let start = 0; start < count; start += MOST_AT_ONCE) {
        await imports.add({ offerId: id, leads: leads.slice(start, start + MOST_AT_ONCE) });
      }
    },
    async changeLead(place) {
      const lead = await leadAt(place);
      if (lead) await imports.add({ offerId: id, leads: [{ externalId: lead.externalId, role: `Role ${place}` }] });
    },
    async deleteLead(place) {
      const lead = await leadAt(place);
      if (lead) await store.leads.delete(lead.id);
    },
    async rename(name) {
      await updateOffer(store, id, { name }, now());
    },
    async draftModel(model) {
      const saved = await saveDraft(store, { offerId: id, model, ifRevision: null }, now());
      const draft = made(saved.ok ? saved.value : null, saved);
      return { id: draft.id, revision: modelRevision(draft.content) };
    },
  };
}

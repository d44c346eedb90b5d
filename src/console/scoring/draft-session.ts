import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { observable } from '../api/observable.js';
import {
  DiscardScoringModelDraftDocument,
  type ModelFragment,
  OfferModelsDocument,
  type PreviewFragment,
  PreviewModelDocument,
  SaveScoringModelDraftDocument,
} from '../generated/operations/graphql.js';
import { contentOf, type EditedModel, isSameContent } from './model-content.js';

/** A model that is being edited: its content, and whether it is saved. */
export type DraftState = {
  /** The current model. */
  readonly inForce: ModelFragment;
  readonly content: EditedModel;
  /** The draft in the service; null where there is none. */
  readonly saved: ModelFragment | null;
  readonly phase: 'SAVED' | 'UNSAVED' | 'SAVING';
  /** Why it cannot be saved. */
  readonly faults: readonly Fault[];
  /** The version that somebody else saved; `draft` is null where they discarded or published it. Null where nobody did. */
  readonly theirs: { readonly draft: ModelFragment | null } | null;
  /** The effect on the results; null before it is known. */
  readonly preview: PreviewFragment | null;
  /** Whether the preview is of an earlier content. */
  readonly isPreviewOld: boolean;
};

export type Models = { readonly inForce: ModelFragment; readonly draft: ModelFragment | null };

/** Milliseconds without changes before the draft is saved. */
const PAUSE = 300;

export type DraftSession = ReturnType<typeof draftSession>;

/** Edits the draft of an offer's model: each change is saved after a pause, and a preview is fetched. */
export function draftSession(client: Client, offerId: string, { inForce, draft }: Models) {
  const state = observable<DraftState>({
    inForce,
    content: contentOf(draft ?? inForce),
    saved: draft,
    phase: 'SAVED',
    faults: [],
    theirs: null,
    preview: null,
    isPreviewOld: true,
  });
  const set = (change: Partial<DraftState>) => state.set({ ...state.get(), ...change });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request = new AbortController();
  /** Drafts that were sent without a response: the service may have saved them. */
  let unanswered: readonly EditedModel[] = [];

  /** Aborts the request in progress, so that its response does not replace a newer one. */
  function interrupt(): AbortSignal {
    clearTimeout(timer);
    request.abort();
    request = new AbortController();
    return request.signal;
  }

  function contextOf(signal: AbortSignal) {
    const abortable: typeof fetch = (input, init) =>
      fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal });
    return { fetch: abortable, requestPolicy: 'network-only' } as const;
  }

  async function save(ifRevision: string | null): Promise<void> {
    const signal = interrupt();
    const { content } = state.get();
    unanswered = [...unanswered, content];
    set({ phase: 'SAVING', theirs: null });
    const result = await client
      .mutation(
        SaveScoringModelDraftDocument,
        { offerId, model: content, ifRevision, withPreview: true },
        contextOf(signal),
      )
      .toPromise();
    if (signal.aborted) return;
    const faults = faultsOf(result, ({ saveScoringModelDraft }) => saveScoringModelDraft);
    if (faults.some(({ code }) => code === 'DRAFT_CHANGED')) return meetOther(signal);
    unanswered = [];
    const draft = result.data?.saveScoringModelDraft.draft;
    if (!draft) return set({ phase: 'UNSAVED', faults });
    set({ phase: 'SAVED', faults, saved: draft, preview: draft.preview ?? null, isPreviewOld: false });
  }

  /** The draft differs from the known one: it is ours if a response was lost, else somebody else's. */
  async function meetOther(signal: AbortSignal): Promise<void> {
    const models = await readModels(client, offerId);
    if (signal.aborted) return;
    if (!models) return set({ phase: 'UNSAVED', faults: [GONE] });
    const { draft } = models;
    const isOurs = draft !== null && unanswered.some((content) => isSameContent(content, draft));
    if (isOurs) return save(draft.revision);
    set({ phase: 'UNSAVED', inForce: models.inForce, faults: [], theirs: { draft } });
  }

  async function readPreview(id: string): Promise<void> {
    const signal = interrupt();
    const { data } = await client.query(PreviewModelDocument, { id }, contextOf(signal)).toPromise();
    const preview = data?.node && 'preview' in data.node ? data.node.preview : null;
    if (!signal.aborted && preview) set({ preview, isPreviewOld: false });
  }

  /** Continues from the service's version. */
  function load(models: Models): void {
    const shown = models.draft ?? models.inForce;
    unanswered = [];
    set({ inForce: models.inForce, content: contentOf(shown), saved: models.draft });
    set({ phase: 'SAVED', faults: [], theirs: null, isPreviewOld: true });
    void readPreview(shown.id);
  }

  async function reload(): Promise<void> {
    const models = await readModels(client, offerId);
    if (models) load(models);
  }

  return {
    state,
    load,
    change(content: EditedModel): void {
      interrupt();
      set({ content, phase: 'UNSAVED', isPreviewOld: true });
      if (state.get().theirs) return;
      timer = setTimeout(() => void save(state.get().saved?.revision ?? null), PAUSE);
    },
    /** Takes the version that somebody else saved, in place of this one. */
    takeTheirs: () => load({ inForce: state.get().inForce, draft: state.get().theirs?.draft ?? null }),
    /** Repeats a save that failed in an outage. */
    again(): void {
      if (metOutage(state.get())) void save(state.get().saved?.revision ?? null);
    },
    /** Saves this version, in place of the one that somebody else saved. */
    keepOurs: () => void save(state.get().theirs?.draft?.revision ?? null),
    async discard(): Promise<void> {
      interrupt();
      const { saved } = state.get();
      if (saved) await client.mutation(DiscardScoringModelDraftDocument, { id: saved.id }).toPromise();
      await reload();
    },
    /** Continues from the service's version, if it has another current model than the known one. */
    async follow(inForceId: string): Promise<void> {
      if (state.get().inForce.id !== inForceId) await reload();
    },
    /** Ends the session: saves unsaved changes, and waits for no preview. */
    leave(): void {
      const { phase, theirs, saved } = state.get();
      if (phase === 'UNSAVED' && !theirs && timer !== undefined) void save(saved?.revision ?? null);
      else interrupt();
    },
  };
}

/** Whether the draft is not saved because the service did not answer. */
export function metOutage({ phase, faults }: Pick<DraftState, 'phase' | 'faults'>): boolean {
  return phase === 'UNSAVED' && faults.some((fault) => fault.code === null && fault !== GONE);
}

const GONE: Fault = { code: null, message: 'The offer no longer exists.', field: null };

/** Reads the current model and the draft; null where the offer does not exist. */
export async function readModels(client: Client, offerId: string): Promise<Models | null> {
  const { data } = await client.query(OfferModelsDocument, { offerId }, { requestPolicy: 'network-only' }).toPromise();
  return data?.offer ? { inForce: data.offer.scoringModel, draft: data.offer.scoringModelDraft } : null;
}

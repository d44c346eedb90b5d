import type { ModelRecord, PublishedModel } from '../domain/scoring-model.js';
import { prefetch } from '../prefetch.js';
import { modelWeight } from '../scoring/model/model-weight.js';
import { comparison, type Preview } from '../scoring/model/preview.js';
import type { PreviewRow } from '../scoring/model/preview-row.js';
import type { PageRequest } from '../store/page.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { yieldByText } from '../yield-by-text.js';

/** The most results that are compared. */
const MOST_RESULTS = 100_000;

const PAGE = 1_000;

/** The effect that a model would have on its offer's results, compared with the model in force. */
export type ModelPreview = Preview & {
  readonly model: ModelRecord;
  readonly comparedWith: PublishedModel;
  /** How many results could be compared; more than `leads` where they are a sample. */
  readonly outOf: number;
};

/**
 * Makes a preview from the stored results. It makes no request to the AI and writes nothing. Returns null where the offer was
 * deleted meanwhile, or the signal aborts.
 */
export async function previewModel(
  store: WorkspaceStore,
  model: ModelRecord,
  signal: AbortSignal,
): Promise<ModelPreview | null> {
  const { offerId, content } = model;
  const [comparedWith] = await store.models.inForce([offerId]);
  if (!comparedWith) return null;
  const compared = comparison(content);
  const turn = yieldByText(modelWeight(content));
  const readPage = await store.results.previewPages(offerId, MOST_RESULTS);
  for await (const rows of prefetch(pages(readPage))) {
    if (signal.aborted) return null;
    for (const row of rows) {
      await turn(row.lead);
      compared.add(row);
    }
  }
  const counts = await store.offers.counts(offerId);
  const preview = compared.result(await store.results.extraHeaders({ offerId }));
  return {
    ...preview,
    model,
    comparedWith,
    outOf: counts.scored + counts.disqualified - preview.withoutVerdict,
    withoutVerdict: preview.withoutVerdict + counts.unscored + counts.failed,
  };
}

async function* pages(
  readPage: (request: PageRequest) => Promise<readonly PreviewRow[]>,
): AsyncGenerator<readonly PreviewRow[]> {
  for (let after: string | null = null; ; ) {
    const rows = await readPage({ first: PAGE, after });
    yield rows;
    after = rows.at(-1)?.leadId ?? null;
    if (rows.length < PAGE) return;
  }
}

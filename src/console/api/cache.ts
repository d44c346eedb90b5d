import { type Cache, cacheExchange } from '@urql/exchange-graphcache';

/** Makes the normalised cache. Mutations invalidate what they may have changed, so that views fetch it again. */
export function cache() {
  return cacheExchange({
    updates: {
      Mutation: {
        createOffer: (_result, _arguments, cache) => invalidateOffers(cache),
        deleteOffer: (_result, _arguments, cache) => invalidateOffers(cache),
        copyLeads: (_result, { toOfferId }, cache) => invalidateFigures(cache, offer(toOfferId)),
        uploadLeads: (_result, { offerId }, cache) => invalidateFigures(cache, offer(offerId)),
        addLeads: (_result, { offerId }, cache) => invalidateFigures(cache, offer(offerId)),
        updateLead: (_result, { id }, cache) => invalidateLead(cache, String(id)),
        deleteLead: (_result, { id }, cache) => {
          invalidateLead(cache, String(id));
          cache.invalidate({ __typename: 'Lead', id: String(id) });
        },
        undoImport: (_result, { id }, cache) => invalidateOfferOf(cache, { __typename: 'LeadImport', id: String(id) }),
        publishScoringModel(result, _arguments, cache) {
          const { run: started } = result.publishScoringModel as Published;
          if (started) invalidateOfferOf(cache, run(started.id));
        },
        discardScoringModelDraft: (_result, { id }, cache) =>
          cache.invalidate({ __typename: 'ScoringModel', id: String(id) }),
        overrideIntent: ({ overrideIntent }, _arguments, cache) => invalidateJudged(cache, overrideIntent as Judged),
        clearOverride: ({ clearOverride }, _arguments, cache) => invalidateJudged(cache, clearOverride as Judged),
        recordOutcomes: (_result, { offerId, outcomes }, cache) =>
          invalidateWorked(
            cache,
            offer(offerId),
            (outcomes as readonly Named[]).map(({ scoringId }) => scoringId),
          ),
        uploadOutcomes: (_result, { offerId }, cache) => invalidateWorked(cache, offer(offerId)),
        undoOutcomes: (_result, { batchId }, cache) => invalidateWorkedBy(cache, String(batchId)),
        cancelScoringRun: (_result, { id }, cache) => invalidateOfferOf(cache, run(id)),
      },
      Subscription: {
        scoringProgress(_result, { runId }, cache) {
          if (cache.resolve(run(runId), 'finishedAt')) invalidateOfferOf(cache, run(runId));
        },
      },
    },
  });
}

type Published = { readonly run: { readonly id: string } | null };

type Judged = { readonly result: { readonly id: string } | null };

type Named = { readonly scoringId?: string };

type Entity = { readonly __typename: string; readonly id: string };

function offer(id: unknown): Entity {
  return { __typename: 'Offer', id: String(id) };
}

function run(id: unknown): Entity {
  return { __typename: 'ScoringRun', id: String(id) };
}

function invalidateOffers(cache: Cache): void {
  invalidateFields(cache, 'Query', ['offers']);
}

/** An override moves a result in every list, and adds to its history. */
function invalidateJudged(cache: Cache, { result }: Judged): void {
  if (!result) return;
  invalidateFields(cache, 'Query', ['results']);
  invalidateFields(cache, { __typename: 'ScoreResult', id: result.id }, ['history']);
}

/** Outcomes appear in filtered lists, in the report and with their leads, which are not always known. */
function invalidateWorked(cache: Cache, offer: Entity | string, leadIds: readonly (string | undefined)[] = []): void {
  invalidateFields(cache, 'Query', ['results', 'scoringPerformance']);
  invalidateFields(cache, offer, ['outcomeBatches', 'outcomeCounts']);
  for (const id of leadIds) if (id) invalidateFields(cache, { __typename: 'Lead', id }, ['outcomes']);
}

/** The outcomes of a removed batch are removed too, so lists and reports of its offer are fetched again. */
function invalidateWorkedBy(cache: Cache, batchId: string): void {
  const batch = { __typename: 'OutcomeBatch', id: batchId };
  const offer = cache.resolve(batch, 'offer');
  if (typeof offer === 'string') invalidateWorked(cache, offer);
  cache.invalidate(batch);
}
/** A changed or deleted lead moves in lists, and changes counts. */
function invalidateLead(cache: Cache, id: string): void {
  invalidateFields(cache, 'Query', ['results']);
  invalidateOfferOf(cache, { __typename: 'Lead', id });
}

function invalidateOfferOf(cache: Cache, entity: Entity): void {
  const key = cache.resolve(entity, 'offer');
  if (typeof key === 'string') invalidateFigures(cache, key);
}

const FIGURES = [
  ...['leads', 'counts', 'functionCounts', 'leadColumns', 'activeRun', 'runs', 'imports'],
  ...['scoringModel', 'scoringModelDraft', 'scoringModels'],
];

function invalidateFigures(cache: Cache, offer: Entity | string): void {
  invalidateFields(cache, offer, FIGURES);
}

function invalidateFields(cache: Cache, entity: Entity | string, names: readonly string[]): void {
  for (const { fieldName, arguments: given } of cache.inspectFields(entity)) {
    if (names.includes(fieldName)) cache.invalidate(entity, fieldName, given);
  }
}

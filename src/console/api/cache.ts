import { type Cache, cacheExchange } from '@urql/exchange-graphcache';

/** Makes the normalised cache. Mutations invalidate what they may have changed, so that views fetch it again. */
export function cache() {
  return cacheExchange({
    updates: {
      Mutation: {
        createOffer: (_result, _arguments, cache) => invalidateOffers(cache),
        deleteOffer: (_result, _arguments, cache) => invalidateOffers(cache),
        uploadLeads: (_result, { offerId }, cache) => invalidateFigures(cache, offer(offerId)),
        undoImport: (_result, { id }, cache) => invalidateOfferOf(cache, { __typename: 'LeadImport', id: String(id) }),
        publishScoringModel(result, _arguments, cache) {
          const { run: started } = result.publishScoringModel as Published;
          if (started) invalidateOfferOf(cache, run(started.id));
        },
        discardScoringModelDraft: (_result, { id }, cache) =>
          cache.invalidate({ __typename: 'ScoringModel', id: String(id) }),
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

type Entity = { readonly __typename: string; readonly id: string };

function offer(id: unknown): Entity {
  return { __typename: 'Offer', id: String(id) };
}

function run(id: unknown): Entity {
  return { __typename: 'ScoringRun', id: String(id) };
}

function invalidateOffers(cache: Cache): void {
  for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
    if (fieldName === 'offers') cache.invalidate('Query', fieldName, given);
  }
}

function invalidateOfferOf(cache: Cache, entity: Entity): void {
  const key = cache.resolve(entity, 'offer');
  if (typeof key === 'string') invalidateFigures(cache, key);
}

const FIGURES = [
  ...['counts', 'functionCounts', 'leadColumns', 'activeRun', 'runs', 'imports'],
  ...['scoringModel', 'scoringModelDraft', 'scoringModels'],
];

function invalidateFigures(cache: Cache, offer: Entity | string): void {
  for (const { fieldName, arguments: given } of cache.inspectFields(offer)) {
    if (FIGURES.includes(fieldName)) cache.invalidate(offer, fieldName, given);
  }
}

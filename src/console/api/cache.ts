import { type Cache, cacheExchange } from '@urql/exchange-graphcache';

/** The normalised cache. What a change may have moved is forgotten, so that the views that show it ask anew. */
export function cache() {
  return cacheExchange({
    updates: {
      Mutation: {
        createOffer: (_result, _arguments, cache) => forgetOffers(cache),
        deleteOffer: (_result, _arguments, cache) => forgetOffers(cache),
        uploadLeads: (_result, { offerId }, cache) => forgetFigures(cache, offer(offerId)),
        undoImport: (_result, { id }, cache) => forgetOfferOf(cache, { __typename: 'LeadImport', id: String(id) }),
        publishScoringModel(result, _arguments, cache) {
          const { run: started } = result.publishScoringModel as Published;
          if (started) forgetOfferOf(cache, run(started.id));
        },
        discardScoringModelDraft: (_result, { id }, cache) =>
          cache.invalidate({ __typename: 'ScoringModel', id: String(id) }),
        cancelScoringRun: (_result, { id }, cache) => forgetOfferOf(cache, run(id)),
      },
      Subscription: {
        scoringProgress(_result, { runId }, cache) {
          if (cache.resolve(run(runId), 'finishedAt')) forgetOfferOf(cache, run(runId));
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

function forgetOffers(cache: Cache): void {
  for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
    if (fieldName === 'offers') cache.invalidate('Query', fieldName, given);
  }
}

function forgetOfferOf(cache: Cache, entity: Entity): void {
  const key = cache.resolve(entity, 'offer');
  if (typeof key === 'string') forgetFigures(cache, key);
}

const FIGURES = [
  ...['counts', 'functionCounts', 'leadColumns', 'activeRun', 'runs', 'imports'],
  ...['scoringModel', 'scoringModelDraft', 'scoringModels'],
];

function forgetFigures(cache: Cache, offer: Entity | string): void {
  for (const { fieldName, arguments: given } of cache.inspectFields(offer)) {
    if (FIGURES.includes(fieldName)) cache.invalidate(offer, fieldName, given);
  }
}

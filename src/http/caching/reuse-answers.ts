import { type ApolloServerPlugin, type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../graphql/context.js';
import { refuseUnavailable } from '../idempotency/refusals.js';
import type { Services } from '../services.js';
import { requestKey } from './request-key.js';

type Result = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

/** The response to a query, and the version of the data that it was read from. */
type KeptAnswer = { readonly version: string; readonly result: Result };

/** The queries that are remembered, so that the responses of repeated ones can be cached. */
const MOST_QUERIES = 1_000;

/** The most characters of cached responses. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Answers a query from the cache if the same workspace has sent it before with the same variables, and nothing has been written
 * to the database since. Does not cache responses that are valid only at that moment (`RequestNotes.isOfMoment`).
 */
export function reuseAnswers({ store }: Pick<Services, 'store'>): ApolloServerPlugin<Context> {
  const lengths = new LRUCache<string, number>({ max: MOST_QUERIES });
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ result }, key) => lengthOf(key, result),
  });

  /** Remembers the length of a query's response, which hardly changes and takes long to compute. */
  function lengthOf(key: string, result: Result): number {
    const length = lengths.get(key) || JSON.stringify(result).length;
    lengths.set(key, length);
    return length;
  }

  return {
    async requestDidStart() {
      let asked: { readonly key: string; readonly version: string } | null = null;
      return {
        async responseForOperation({ operation, request, queryHash, contextValue }) {
          if (operation.operation !== 'query' || !queryHash) return null;
          const key = keyOf(queryHash, request, contextValue);
          if (key === null) return null;
          if (!lengths.has(key)) {
            lengths.set(key, 0);
            return null;
          }
          const version = await store.version().catch(refuseUnavailable);
          if (typeof version !== 'string') return version;
          const kept = answers.get(key);
          if (kept?.version === version) return answerWith(kept.result);
          asked = { key, version };
          return null;
        },
        async willSendResponse({ response: { body }, contextValue }) {
          if (!asked || body.kind !== 'single' || body.singleResult.errors || contextValue.request.isOfMoment) return;
          answers.set(asked.key, { version: asked.version, result: body.singleResult });
        },
      };
    },
  };
}

function keyOf(queryHash: string, { operationName, variables }: GraphQLRequest, context: Context): string | null {
  const { store, hasKey, mayIntrospect } = context;
  return requestKey([store.workspace, hasKey, mayIntrospect, queryHash, operationName, variables]);
}

function answerWith(singleResult: Result): GraphQLResponse {
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

import { Client, fetchExchange } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';
import { cache } from './cache.js';
import { watchConnection } from './connection.js';
import { authorization } from './key.js';
import { subscriptions } from './subscriptions.js';

/** Makes the client of the service that served this page. Queries that fail while the service is unreachable are retried. */
export function makeClient(key: string | null): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { headers: { 'apollo-require-preflight': 'true', ...authorization(key) } },
    exchanges: [cache(), retryWhileAway, watchConnection, fetchExchange, subscriptions(key)],
  });
}

const retryWhileAway = retryExchange({
  initialDelayMs: 500,
  maxDelayMs: 3_000,
  maxNumberAttempts: Number.POSITIVE_INFINITY,
  retryIf: ({ networkError }, { kind }) => kind === 'query' && networkError !== undefined,
});

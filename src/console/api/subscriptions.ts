import { type Exchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { isReachable } from './connection.js';
import { authorization, keyIsNeeded } from './key.js';
import { lookForService } from './watch-service.js';

/** The codes with which the service closes a socket without a valid key. */
const REFUSED = [4401, 4403];
const LONGEST_WAIT = 3_000;

/** Subscriptions over WebSocket, which reconnect when the service is back. */
export function subscriptions(key: string | null): Exchange {
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    connectionParams: () => authorization(key),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !isRefusal(event),
    retryWait: (retries) => wait(Math.min(250 * 2 ** retries, LONGEST_WAIT)),
    on: {
      connected: () => isReachable.set(true),
      closed: (event) => (isRefusal(event) ? keyIsNeeded.set(true) : void lookForService()),
    },
  });
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables }) => ({
      subscribe: (sink) => ({ unsubscribe: client.subscribe({ query, variables }, sink) }),
    }),
  });
}

function isRefusal(event: unknown): boolean {
  return event instanceof CloseEvent && REFUSED.includes(event.code);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

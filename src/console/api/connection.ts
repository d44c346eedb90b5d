import { type CombinedError, type Exchange, mapExchange } from '@urql/core';
import { keyIsNeeded } from './key.js';
import { observable } from './observable.js';

/** Whether the service answered when it was last asked. */
export const isReachable = observable(true);

/** Notices that the service is away, that it is back, and that it wants a key. */
export const watchConnection: Exchange = mapExchange({
  onResult({ error }) {
    isReachable.set(!error?.networkError);
    if (error && isUnauthenticated(error)) keyIsNeeded.set(true);
  },
});

function isUnauthenticated({ graphQLErrors, response }: CombinedError): boolean {
  return response?.status === 401 || graphQLErrors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}

import { type CombinedError, type Exchange, mapExchange } from '@urql/core';
import { keyIsNeeded } from './key.js';
import { observable } from './observable.js';

/** Whether the last request got an answer. */
export const isReachable = observable(true);

/** How often the connection to the service has been restored. */
export const returns = observable(0);

isReachable.subscribe(() => {
  if (isReachable.get()) returns.set(returns.get() + 1);
});

/** Records whether the service is reachable and whether it needs a key. */
export const watchConnection: Exchange = mapExchange({
  onResult({ error }) {
    isReachable.set(!error?.networkError);
    if (error && isUnauthenticated(error)) keyIsNeeded.set(true);
  },
});

function isUnauthenticated({ graphQLErrors, response }: CombinedError): boolean {
  return response?.status === 401 || graphQLErrors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}

import type { ApolloServerPlugin } from '@apollo/server';
import { UNAVAILABLE } from './format-error.js';

/** Seconds after which a request to an unavailable database may be repeated. */
export const RETRY_AFTER = '10';

/** Sets `Retry-After` where the database was unavailable, and status 503 where the answer has no data. */
export const setRetryAfter: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { http, body } }) {
        if (body.kind !== 'single') return;
        const { data, errors } = body.singleResult;
        if (!errors?.some(({ extensions }) => extensions?.code === UNAVAILABLE)) return;
        http.headers.set('retry-after', RETRY_AFTER);
        if (!data) http.status = 503;
      },
    };
  },
};

import type { ApolloServerPlugin } from '@apollo/server';
import { UNAVAILABLE } from './format-error.js';

/** Seconds after which a database that could not work may be asked again. */
export const RETRY_AFTER = '10';

/** Says when to ask again, where the database could not work; the status is 503 where nothing is answered. */
export const retryLater: ApolloServerPlugin = {
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

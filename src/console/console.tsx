import { useMemo } from 'react';
import { Provider } from 'urql';
import { makeClient } from './api/client.js';
import { apiKey } from './api/key.js';
import { useObservable } from './api/observable.js';
import { Frame } from './frame.js';
import { Safe } from './parts/safe.js';
import { Views } from './views.js';

/** The whole console. A new key makes a new client with an empty cache. */
export function Console() {
  const key = useObservable(apiKey);
  const client = useMemo(() => makeClient(key), [key]);
  return (
    <Provider value={client} key={key}>
      <Frame>
        <Safe>
          <Views />
        </Safe>
      </Frame>
    </Provider>
  );
}

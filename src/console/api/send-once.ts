/** Makes a `fetch` with an idempotency key, so that the service runs a request once, however often it is sent. */
export function fetchOnce(key: string): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('idempotency-key', key);
    return fetch(input, { ...init, headers });
  };
}

/** Makes idempotency keys: retries of a request get the same key until it succeeds. */
export function requestKeys() {
  let last: { readonly request: string; readonly key: string } | null = null;
  return {
    keyOf(variables: object): string {
      const request = JSON.stringify(variables);
      if (last?.request !== request) last = { request, key: randomKey() };
      return last.key;
    },
    /** The request succeeded; an equal one after it is a new request. */
    done(): void {
      last = null;
    },
  };
}

/** Not `crypto.randomUUID`, which pages without TLS do not have. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

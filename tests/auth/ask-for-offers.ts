import type { TestKey } from '../support/keys.js';

export const OFFERS = '{ offers { totalCount } }';

type Answer = {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
};

/** Asks for the offers with a key, and answers what decides how often that may be done. */
export async function askForOffers(url: string, { key }: Pick<TestKey, 'key'>) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: OFFERS }) });
  const { errors } = (await response.json()) as Answer;
  const retryAfter = Number(response.headers.get('retry-after'));
  return { status: response.status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message, retryAfter };
}

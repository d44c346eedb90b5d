import { multipart } from '../../../examples/send.js';
import { TypedDocumentString } from '../../support/generated/graphql.js';
import { everythingOf } from './everything-of.js';
import type { Probe } from './probes.js';
import type { Tenant } from './tenant.js';

/** What lets one operation ask for all that there is. */
export const FAR_LIMITS = {
  MAX_QUERY_TOKENS: '1000000',
  MAX_QUERY_ALIASES: '10000',
  MAX_QUERY_COST: '100000000',
} as const;

/** What came back, without what differs from call to call: which ids, times and links. */
export type Reached = { readonly raw: string; readonly shape: string };

/** Makes the call of a probe for somebody, with all that its field can answer. */
export async function reach(url: string, name: string, probe: Probe, tenant: Tenant, id: string): Promise<Reached> {
  const call = probe.call(id, tenant.ids, tenant.mark);
  const root = rootOf(name);
  const field = /^\w+/.exec(call)?.[0] ?? '';
  const variables = probe.file ? '($file: Upload!)' : '';
  const selection = call.endsWith('}') ? '' : everythingOf(root, field);
  const query = `${root.toLowerCase()} ${variables} { ${call} ${selection} }`;
  const raw = JSON.stringify(await send(url, query, probe, tenant, id));
  return { raw, shape: shapeOf(raw) };
}

/** What is no field of a root type is reached by a query that says what it selects. */
function rootOf(name: string): 'Query' | 'Mutation' | 'Subscription' {
  const [type] = name.split('.');
  return type === 'Mutation' || type === 'Subscription' ? type : 'Query';
}

async function send(url: string, query: string, { file }: Probe, { client, key }: Tenant, id: string) {
  const document = new TypedDocumentString<unknown, Record<string, unknown>>(query);
  if (query.startsWith('subscription')) {
    const replies = [];
    for await (const reply of client.subscribe(document, {})) replies.push(reply);
    return replies;
  }
  if (!file) return client.send(document, {});
  const body = multipart(query, {}, { name: 'leads.csv', content: new Blob([file(id)]) });
  const headers = { 'apollo-require-preflight': 'true', authorization: `Bearer ${key}` };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

function shapeOf(raw: string): string {
  return raw
    .replace(/"http[^"]+"/g, '"<link>"')
    .replace(/[cC]ursor":"[^"]+"/g, 'cursor":"<cursor>"')
    .replace(/(offer|lead|import|run|result|model|outcome|batch)_[0-9a-f]{32}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

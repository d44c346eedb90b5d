import type { Client } from 'urql';
import { OfferNamesDocument } from '../../generated/operations/graphql.js';

/** Returns the next offer in the list; after the last the first. Null where there is no other. */
export async function nextOffer(client: Client, offerId: string): Promise<string | null> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await readPage(client, after);
    if (!page) return null;
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && !ids.slice(0, -1).includes(offerId));
  const next = ids[ids.indexOf(offerId) + 1] ?? ids[0];
  return next === undefined || next === offerId ? null : next;
}

async function readPage(client: Client, after: string | null) {
  const { data } = await client.query(OfferNamesDocument, { after }).toPromise();
  return data?.offers;
}

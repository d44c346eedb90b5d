import { expect, it } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { exportLink } from '../support/downloads.js';
import { AddLeadsDocument, ScoreOfferDocument } from '../support/generated/graphql.js';
import { openSocket } from '../support/raw-socket.js';
import { startTestService } from '../support/service.js';

it('cuts a download off, when its client does not take it', async () => {
  const { url, client } = await startTestService({ timeouts: { stall: 300 } });
  const bios = someLeads(400).map((lead) => ({ ...lead, linkedinBio: 'x'.repeat(30_000) }));
  const offerId = await createOffer(client);
  for (let at = 0; at < bios.length; at += 25) {
    await client.run(AddLeadsDocument, { offerId, leads: bios.slice(at, at + 25) });
  }
  await client.run(ScoreOfferDocument, { offerId, waitSeconds: 30 });
  const link = new URL((await exportLink(client, { offerId })).url);
  const { socket, received } = await openSocket(url);
  socket.pause();
  socket.write(`GET ${link.pathname}${link.search} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  socket.resume();
  expect((await received).length).toBeLessThan(12_000_000);
});

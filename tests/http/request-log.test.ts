import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connect } from '../../src/store/connect.js';
import { ask } from '../support/ask-by-websocket.js';
import { addLeads, createOffer, someLead, uploadCsv } from '../support/builders.js';
import { download, exportLink } from '../support/downloads.js';
import { eventually } from '../support/eventually.js';
import { startTestService } from '../support/service.js';
import { operation, post } from './refused-requests.js';

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const SECRETS = ['Zelda Quux', 'zelda@quux.example', 'Breeds llamas', 'my-own-key', 'signature='];

describe('the log', () => {
  it('has a line for each request, with its operation, cost, status, time and id', async () => {
    const { url, requestLog } = await startTestService();
    const ids: (string | null)[] = [];
    for (const init of [operation('query Whole { offers(first: 10) { nodes { id } } }'), post('{'), {}]) {
      const path = init.method ? '/graphql' : '/nowhere/else';
      ids.push((await fetch(url + path, init)).headers.get('x-request-id'));
    }
    await fetch(`${url}/healthz`);
    await eventually(() => requestLog).toHaveLength(3);
    const common = { level: 30, ms: expect.any(Number), requestId: expect.stringMatching(ID) };
    expect(requestLog).toMatchObject([
      { ...common, method: 'POST', route: '/graphql', operation: 'Whole', cost: 120, status: 200 },
      { ...common, method: 'POST', route: '/graphql', status: 400 },
      { ...common, method: 'GET', route: 'other', status: 404 },
    ]);
    expect(requestLog.map(({ requestId }) => requestId)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });

  it('has a line for each operation by WebSocket, with the id that the socket was opened by', async () => {
    const { url, requestLog } = await startTestService();
    await ask(url, { query: 'query Count { offers { totalCount } }', operationName: 'Count' });
    await ask(url, { query: '{', operationName: 'no name' });
    await eventually(() => requestLog).toHaveLength(2);
    expect(requestLog).toMatchObject([
      { operation: 'Count', cost: 150, requestId: expect.stringMatching(ID) },
      { ms: expect.any(Number) },
    ]);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const id = await new Promise((resolve) => socket.on('upgrade', ({ headers }) => resolve(headers['x-request-id'])));
    socket.terminate();
    expect(id).toMatch(ID);
  });

  it.each(['by JSON', 'by an upload', 'by a download'])(
    'names the request %s that met a fault of the service',
    async (way) => {
      const { url, client, log, requestLog, databaseUrl } = await startTestService();
      const offerId = await createOffer(client);
      const link = await exportLink(client, { offerId });
      const { database, close } = await connect(databaseUrl);
      await database.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
      await database.$executeRawUnsafe('DROP TABLE "Offer"');
      await close();
      if (way === 'by JSON') await fetch(`${url}/graphql`, operation('query Broken { offers { totalCount } }'));
      if (way === 'by an upload') await expect(uploadCsv(client, offerId, 'role\nCTO\n')).rejects.toThrow();
      if (way === 'by a download') await download(link.url);
      await eventually(() => requestLog).toHaveLength(3);
      expect(log).toMatchObject([{ level: 50, msg: 'request failed', requestId: requestLog[2]?.requestId }]);
    },
  );

  it('never has a key, nor a word of a lead, nor a link', async () => {
    const { url, client, log, requestLog } = await startTestService();
    const lead = someLead({ name: 'Zelda Quux', email: 'zelda@quux.example', linkedinBio: 'Breeds llamas' });
    const offerId = await createOffer(client);
    await addLeads(client, offerId, [lead]);
    await download((await exportLink(client, { offerId, filter: { search: 'Zelda Quux' } })).url);
    const asked = operation('query ($s: String) { results(filter: { search: $s }) { totalCount } }', {
      s: 'Zelda Quux',
    });
    const headers = { ...(asked.headers as object), authorization: 'Bearer my-own-key' };
    await fetch(`${url}/graphql?key=my-own-key`, { ...asked, headers });
    await eventually(() => requestLog).toHaveLength(5);
    for (const secret of SECRETS) expect(JSON.stringify([log, requestLog])).not.toContain(secret);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { createOffer, someLeads } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { ScoreOfferDocument } from '../support/generated/graphql.js';
import { watchKeptUploads } from '../support/kept-uploads.js';
import { file, map, multipartBody, operations } from '../support/raw-multipart.js';
import { head, openSocket, trickle } from '../support/raw-socket.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { NOTHING_KEPT, stateOf } from '../support/uploads.js';

const JSON_TYPE = 'content-type: application/json';
const UPLOAD_HEADERS = ['content-type: multipart/form-data; boundary=a-boundary', 'apollo-require-preflight: true'];
const LEADS = `name,role\n${'Ada,CTO\nBob,CFO\n'.repeat(20)}`;

/** A JSON body that is a whole request, and takes its time where each character is sent by itself. */
const QUERY = JSON.stringify({ query: '{ offers { totalCount } }' });

describe('a request that is slow', () => {
  it('is cut off, when its head does not come', async () => {
    const { url } = await startTestService({ timeouts: { head: 200 } });
    const [silent, slow] = [await openSocket(url), await openSocket(url)];
    void trickle(slow.socket, head(...Array(1_000).fill('x-slow: yes')), 2, 20);
    expect(await slow.received).toMatch(/^HTTP\/1\.1 408 /);
    expect(await silent.received).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  });

  it('is cut off with a word on why, when its body stands still', async () => {
    const { url } = await startTestService({ timeouts: { stall: 200 } });
    const { socket, received } = await openSocket(url);
    socket.write(`${head(JSON_TYPE, 'content-length: 100')}{ "query": `);
    expect(await received).toMatch(/^HTTP\/1\.1 408 .+nothing came for 0\.2 seconds.+"REQUEST_TIMEOUT"/s);
  });

  it('is cut off with a word on why, when its body is no upload and takes too long', async () => {
    const { url } = await startTestService({ timeouts: { stall: 10_000, body: 400 } });
    const { socket, received } = await openSocket(url);
    socket.write(head(JSON_TYPE, `content-length: ${QUERY.length}`));
    void trickle(socket, QUERY, 1, 50);
    expect(await received).toMatch(/^HTTP\/1\.1 408 .+more than 0\.4 seconds.+"REQUEST_TIMEOUT"/s);
  });

  it('is taken, when it is an upload that goes on, however long it takes', async () => {
    const { url, client } = await startTestService({ timeouts: { head: 300, stall: 1_500, body: 300 } });
    const body = multipartBody(operations(await createOffer(client)), map(), file(LEADS)).toString();
    const { socket, received } = await openSocket(url);
    socket.write(head(...UPLOAD_HEADERS, `content-length: ${body.length}`, 'connection: close'));
    await trickle(socket, body, 30, 100);
    expect(await received).toMatch(/^HTTP\/1\.1 200 .+"created":2,"duplicates":38/s);
  });

  it('is cut off and keeps nothing, when it is an upload that stands still', async () => {
    const keptUploads = await watchKeptUploads();
    const { url, client, log } = await startTestService({ timeouts: { stall: 300 } });
    const offerId = await createOffer(client);
    const body = multipartBody(operations(offerId), map(), file(LEADS));
    const { socket, received } = await openSocket(url);
    socket.write(head(...UPLOAD_HEADERS, `content-length: ${body.length}`));
    socket.write(body.subarray(0, -100));
    await eventually(keptUploads).toHaveLength(1);
    expect(await received).toMatch(/^HTTP\/1\.1 408 .+"REQUEST_TIMEOUT"/s);
    await eventually(keptUploads).toEqual([]);
    expect(await stateOf(client, offerId)).toEqual(NOTHING_KEPT);
    expect(log).toEqual([]);
  });

  it('is let be, when it is the answer that takes long', async () => {
    const local = localClassifier();
    const classify: typeof local.classify = (...asked) => wait(1_000).then(() => local.classify(...asked));
    const timeouts = { head: 500, stall: 500, body: 500 };
    const { client } = await startTestService({ classifier: { ...local, classify }, timeouts });
    const offerId = await offerWithLeads(client, someLeads(1));
    const { scoreOffer } = await client.run(ScoreOfferDocument, { offerId, waitSeconds: 30 });
    expect(scoreOffer.run).toMatchObject({ status: 'COMPLETED' });
  });
});

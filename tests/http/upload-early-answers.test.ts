import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { file, map, openRequest, operations, unfinishedBody } from '../support/raw-multipart.js';
import { startTestService } from '../support/service.js';

const LENGTH = 20_000_000;

/** Sends a request as a client does that reads no answer before it has sent everything, and wants no other. */
async function sendAllThenRead(url: string, headers: readonly string[], start: Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = ['POST /graphql HTTP/1.1', `host: ${hostname}`, 'connection: close', `content-length: ${LENGTH}`];
  socket.write(`${[...head, ...headers].join('\r\n')}\r\n\r\n`);
  socket.write(start);
  await wait(100);
  socket.write(Buffer.alloc(LENGTH - start.length, 'x'));
  if (socket.writableNeedDrain) await once(socket, 'drain');
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk;
    if (answer.includes('"code"')) break;
  }
  return answer;
}

it('answers before the file has come whole, when its announced length alone is too much', async () => {
  const { client, url } = await startTestService({ env: { MAX_UPLOAD_MB: '1' } });
  const offerId = await createOffer(client);
  const { sent, reply } = openRequest(url, { 'content-length': LENGTH });
  sent.write(unfinishedBody(operations(offerId), map(), file('name,role\nAda,CTO\n')));
  expect(await reply).toMatchObject({ status: 200, code: 'FILE_TOO_LARGE' });
  sent.destroy();
});

const MULTIPART = 'content-type: multipart/form-data; boundary=a-boundary';

it.each([
  ['a file that is too large', '1', 'FILE_TOO_LARGE', [MULTIPART, 'apollo-require-preflight: true']],
  ['a file for an offer that is not there', '50', 'OFFER_NOT_FOUND', [MULTIPART, 'apollo-require-preflight: true']],
  ['an upload without the header that it needs', '50', 'BAD_REQUEST', [MULTIPART]],
  ['a JSON body that is too large', '50', 'PAYLOAD_TOO_LARGE', ['content-type: application/json']],
])('answers %s, where %s MB are the most, with %s, when the client sends on before it reads', async (...example) => {
  const [, MAX_UPLOAD_MB, code, headers] = example;
  const { client, url } = await startTestService({ env: { MAX_UPLOAD_MB } });
  const offerId = code === 'OFFER_NOT_FOUND' ? 'offer_0' : await createOffer(client);
  const start = unfinishedBody(operations(offerId), map(), file('name,role\nAda,CTO\n'));
  expect(await sendAllThenRead(url, headers, start)).toContain(`"code":"${code}"`);
});

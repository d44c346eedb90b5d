import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { startAttackedService } from '../support/attacked-service.js';
import { createOffer } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { head, openSocket, trickle } from '../support/raw-socket.js';

const MANY = 200;

function openWebSocket(url: string): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  socket.on('error', () => {});
  return socket;
}

it('answers others, and is rid of them after a while, when many send their requests a byte at a time', async () => {
  const { url, client, expectUnharmed } = await startAttackedService({
    timeouts: { head: 1_000, stall: 500, body: 1_500 },
  });
  const slow = await Promise.all(Array.from({ length: MANY }, () => openSocket(url)));
  for (const [place, { socket }] of slow.entries()) {
    if (place % 2 === 0) void trickle(socket, head(...Array(500).fill('x-slow: yes')), 1, 100);
    else {
      socket.write(head('content-type: application/json', 'content-length: 1000'));
      void trickle(socket, '{'.padEnd(1_000), 1, 100);
    }
  }
  expect(await createOffer(client)).not.toBe('');
  for (const answer of await Promise.all(slow.map(({ received }) => received)))
    expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  await expectUnharmed();
});

it('is rid of WebSockets that do not greet, however many there are', async () => {
  const { url, client, expectUnharmed } = await startAttackedService({ timeouts: { connectionInit: 1_000 } });
  const closed = Array.from({ length: MANY }, () => once(openWebSocket(url), 'close'));
  expect(await createOffer(client)).not.toBe('');
  for (const [code] of await Promise.all(closed)) expect(code).toBe(4408);
  await expectUnharmed();
});

it('refuses most of very many operations on one WebSocket, and answers others meanwhile', async () => {
  const { url, client, expectUnharmed } = await startAttackedService();
  const socket = openWebSocket(url);
  let [refused, answered] = [0, 0];
  socket.on('message', (data) => {
    const { type } = JSON.parse(String(data));
    if (type === 'error') refused += 1;
    if (type === 'complete') answered += 1;
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  const payload = { query: '{ offers { totalCount } }' };
  for (let id = 0; id < 2_000; id += 1) socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
  expect(await createOffer(client)).not.toBe('');
  await eventually(() => refused + answered, 30_000).toBe(2_000);
  await expectUnharmed();
});

it.each([
  ['is no message', 'x', 4400],
  ['is larger than a body may be', 'x'.repeat(1024 * 1024 + 1), 1009],
  ['is nested in itself', '['.repeat(100_000), 4400],
  ['names what all objects have', '{"__proto__": {"type": "connection_init"}}', 4400],
])('closes a WebSocket whose message %s', async (_, message, code) => {
  const { url, expectUnharmed } = await startAttackedService();
  const socket = openWebSocket(url);
  await once(socket, 'open');
  socket.send(message);
  expect((await once(socket, 'close'))[0]).toBe(code);
  await expectUnharmed();
});

it.each([
  [
    'a path that leads out of its folder',
    'GET /downloads/../../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n',
    /^HTTP\/1\.1 (?:400|403|404) /,
  ],
  [
    'a path that leads out of its folder by other letters',
    'GET /downloads/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nhost: x\r\n\r\n',
    /^HTTP\/1\.1 (?:400|403|404) /,
  ],
  [
    'a path of a NUL',
    'GET /downloads/a%00.csv?expires=1&signature=x HTTP/1.1\r\nhost: x\r\n\r\n',
    /^HTTP\/1\.1 (?:400|403|404) /,
  ],
  [
    'two lengths',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
  ['headers without end', `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ['no HTTP', '\x16\x03\x01\x02\0', /^HTTP\/1\.1 400 /],
])('refuses %s', async (_, request, answer) => {
  const { url, expectUnharmed } = await startAttackedService();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  socket.write(request);
  const [first] = await once(socket, 'data');
  expect(String(first)).toMatch(answer);
  expect(String(first)).not.toMatch(/root:|node_modules/);
  await expectUnharmed();
});

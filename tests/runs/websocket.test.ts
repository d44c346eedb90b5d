import { once } from 'node:events';
import { expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestService } from '../support/service.js';

/** Whether a page of this origin may open a WebSocket. */
async function mayConnect(url: string, origin?: string): Promise<boolean> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
  const opened = await Promise.race([
    once(socket, 'open').then(() => true),
    once(socket, 'close').then(() => false),
  ]).catch(() => false);
  socket.terminate();
  return opened;
}

it('lets programs and its own pages in, and no page of another site, when a WebSocket is opened', async () => {
  const { url } = await startTestService({ env: { PUBLIC_URL: 'https://leads.example.com/scoring' } });
  expect(await mayConnect(url)).toBe(true);
  expect(await mayConnect(url, url)).toBe(true);
  expect(await mayConnect(url, 'https://leads.example.com')).toBe(true);
  for (const origin of [
    'https://evil.example',
    'https://leads.example.com.evil.example',
    'null',
    'http://127.0.0.1:1',
  ]) {
    expect(await mayConnect(url, origin), origin).toBe(false);
  }
});

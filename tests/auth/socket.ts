import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A connection as a client sees it that speaks `graphql-transport-ws` by hand. */
export type Socket = {
  readonly messages: readonly Message[];
  /** The code that it was closed by; null while it is open. */
  readonly closedBy: number | null;
  subscribe(id: string, query: string): void;
};

/** Opens a connection, greets with these parameters unless told to say nothing, and cuts it after the test. */
export async function openSocket(url: string, params: object | null): Promise<Socket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  const messages: Message[] = [];
  let closedBy: number | null = null;
  socket.on('message', (data) => void messages.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    closedBy = code;
  });
  await once(socket, 'open');
  if (params) socket.send(JSON.stringify({ type: 'connection_init', payload: params }));
  return {
    messages,
    get closedBy() {
      return closedBy;
    },
    subscribe: (id, query) => socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query } })),
  };
}

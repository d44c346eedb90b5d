import WebSocket from 'ws';

const PROTOCOL = 'graphql-transport-ws';

/** Sends one operation over a WebSocket, and returns the first message after the acknowledgement, or how the socket closed. */
export function ask(url: string, payload: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, PROTOCOL);
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init' }));
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') return send({ id: '1', type: 'subscribe', payload });
      socket.close();
      resolve(message);
    });
  });
}

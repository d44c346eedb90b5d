import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A raw connection, and the data that it receives until the service closes it. */
export type RawSocket = { readonly socket: Socket; readonly received: Promise<string> };

/** Opens a connection to a service; it is destroyed after the test. */
export async function openSocket(url: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const received = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    // A reset after a response closes the connection too.
    socket.on('error', () => {});
    socket.once('close', () => resolve(text));
  });
  return { socket, received };
}

/** Returns the head of a request to the API, as sent. */
export function head(...headers: readonly string[]): string {
  return ['POST /graphql HTTP/1.1', 'host: localhost', ...headers, '', ''].join('\r\n');
}

/** Writes a text in pieces, with so many milliseconds between them, until the other side closes. */
export async function trickle(socket: Socket, text: string, size: number, pause: number): Promise<void> {
  for (let at = 0; at < text.length && socket.writable; at += size) {
    socket.write(text.slice(at, at + size));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

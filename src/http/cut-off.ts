import type { Socket } from 'node:net';

/** Why a connection is cut off. */
export type CutOff = { readonly status: string; readonly code: string; readonly message: string };

/** Answers a request before its end and closes its connection. Written past the response, which may wait for the end of the request. */
export function cutOff(socket: Socket, isAnswered: boolean, { status, code, message }: CutOff): void {
  if (isAnswered) return void socket.destroy();
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

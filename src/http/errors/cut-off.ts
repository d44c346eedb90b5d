import type { Socket } from 'node:net';

/** Why a request is cut off. */
export type CutOff = { readonly status: string; readonly code: string; readonly message: string };

/** Answers a request before its end and closes the connection. Writes to the socket, since the response may wait for the end of the request. */
export function cutOff(socket: Socket, isAnswered: boolean, reason: CutOff): void {
  if (isAnswered) return void socket.destroy();
  socket.end(answerText(reason));
  socket.destroySoon();
}

/** Formats a complete HTTP response. */
export function answerText({ status, code, message }: CutOff): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Access } from '../access/access.js';
import type { Visitor } from '../access/doorman.js';

/** Milliseconds between two looks whether those who are connected may stay. */
const ROUND = 2_000;

type Guest = { readonly authorization: string | undefined; readonly visitor: Visitor };

/** Lets WebSockets in, and closes those whose key was revoked, whatever they are listening to. */
export type SocketGuard = {
  /** Whether a client may stay who connects with these parameters; else it is turned away as forbidden. */
  enter(socket: WebSocket, params: Record<string, unknown> | undefined, request: IncomingMessage): Promise<boolean>;
  leave(socket: WebSocket): void;
  /** Looks again who is behind a socket; null where that is nobody any more, and it is being closed. */
  admitAgain(socket: WebSocket): Promise<Visitor | null>;
  /** Who was behind a socket at the last look. */
  visitorOf(socket: WebSocket): Visitor | null;
  stop(): void;
};

export function socketGuard(access: Access, logger: Logger): SocketGuard {
  const guests = new Map<WebSocket, Guest>();

  async function admitAgain(socket: WebSocket): Promise<Visitor | null> {
    const guest = guests.get(socket);
    const visitor = guest ? await access.admit(guest.authorization) : null;
    if (!visitor) socket.close(CloseCode.Forbidden, 'Forbidden');
    return visitor;
  }

  const report = (error: unknown) => logger.error({ err: error }, 'the database does not answer');

  // Where the database does not answer they stay: what they listen to will tell.
  const rounds = setInterval(() => {
    for (const socket of guests.keys()) admitAgain(socket).catch(report);
  }, ROUND).unref();

  return {
    async enter(socket, params, { socket: { remoteAddress } }) {
      const authorization = authorizationOf(params);
      try {
        const { visitor } = await access.enter(authorization, remoteAddress ?? '');
        if (visitor && socket.readyState === socket.OPEN) guests.set(socket, { authorization, visitor });
        return visitor !== null;
      } catch (error) {
        report(error);
        socket.close(CloseCode.InternalServerError, 'Internal server error');
        return false;
      }
    },
    leave: (socket) => void guests.delete(socket),
    admitAgain,
    visitorOf: (socket) => guests.get(socket)?.visitor ?? null,
    stop: () => clearInterval(rounds),
  };
}

function authorizationOf({ authorization, Authorization }: Record<string, unknown> = {}): string | undefined {
  const given = authorization ?? Authorization;
  return typeof given === 'string' ? given : undefined;
}

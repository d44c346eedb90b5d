import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Access } from '../access/access.js';
import type { Visitor } from '../access/doorman.js';

/** Milliseconds between two looks whether those who are connected may stay. */
const ROUND = 2_000;

/** Lets WebSockets in, and closes those whose key is good no more, whatever they are listening to. */
export type SocketGuard = {
  /** Whether a client may stay who connects with these parameters; else it is turned away as forbidden. */
  enter(socket: WebSocket, params: Record<string, unknown> | undefined, request: IncomingMessage): Promise<boolean>;
  leave(socket: WebSocket): void;
  /** Who is behind a socket now; null where that is nobody any more, and it is being closed. */
  visitorOf(socket: WebSocket): Promise<Visitor | null>;
  stop(): void;
};

export function socketGuard(access: Access, logger: Logger): SocketGuard {
  const authorizations = new Map<WebSocket, string | undefined>();

  async function visitorOf(socket: WebSocket): Promise<Visitor | null> {
    const visitor = authorizations.has(socket) ? await access.admit(authorizations.get(socket)) : null;
    if (!visitor) socket.close(CloseCode.Forbidden, 'Forbidden');
    return visitor;
  }

  async function goRound(): Promise<void> {
    await Promise.all([...authorizations.keys()].map(visitorOf));
  }

  const rounds = setInterval(() => {
    goRound().catch((error: unknown) => logger.error({ err: error }, 'the database does not answer'));
  }, ROUND).unref();

  return {
    async enter(socket, params, { socket: { remoteAddress } }) {
      const authorization = authorizationOf(params);
      const { visitor } = await access.enter(authorization, remoteAddress ?? '');
      if (visitor) authorizations.set(socket, authorization);
      return visitor !== null;
    },
    leave: (socket) => void authorizations.delete(socket),
    visitorOf,
    stop: () => clearInterval(rounds),
  };
}

function authorizationOf({ authorization, Authorization }: Record<string, unknown> = {}): string | undefined {
  const given = authorization ?? Authorization;
  return typeof given === 'string' ? given : undefined;
}

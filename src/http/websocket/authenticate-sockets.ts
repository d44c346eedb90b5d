import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Auth } from '../../auth/auth.js';
import type { Principal } from '../../auth/authenticate.js';

/** Milliseconds between two checks whether the keys of all open sockets are still valid. */
const CHECK_INTERVAL = 2_000;

type Session = { readonly authorization: string | undefined; readonly principal: Principal };

/** Authenticates WebSockets, and closes those whose key was revoked, whatever they are subscribed to. */
export type SocketAuth = {
  /** Authenticates a client by its connection parameters; false where it is to be closed as forbidden. */
  signIn(socket: WebSocket, params: Record<string, unknown> | undefined, request: IncomingMessage): Promise<boolean>;
  signOut(socket: WebSocket): void;
  /** Checks the key of a socket again. Closes the socket and returns null where the key is no longer valid. */
  reauthenticate(socket: WebSocket): Promise<Principal | null>;
  /** The principal of a socket at its last check. */
  principalOf(socket: WebSocket): Principal | null;
  stop(): void;
};

export function socketAuth(auth: Auth, logger: Logger): SocketAuth {
  const sessions = new Map<WebSocket, Session>();

  async function reauthenticate(socket: WebSocket): Promise<Principal | null> {
    const session = sessions.get(socket);
    const principal = session ? await auth.authenticate(session.authorization) : null;
    if (!principal) socket.close(CloseCode.Forbidden, 'Forbidden');
    return principal;
  }

  const report = (error: unknown) => logger.error({ err: error }, 'the database does not answer');

  // While the database does not answer, sockets stay open; their subscriptions report the error.
  const checks = setInterval(() => {
    for (const socket of sessions.keys()) reauthenticate(socket).catch(report);
  }, CHECK_INTERVAL).unref();

  return {
    async signIn(socket, params, { socket: { remoteAddress } }) {
      const authorization = authorizationOf(params);
      try {
        const { principal } = await auth.signIn(authorization, remoteAddress ?? '');
        if (principal && socket.readyState === socket.OPEN) sessions.set(socket, { authorization, principal });
        return principal !== null;
      } catch (error) {
        report(error);
        socket.close(CloseCode.InternalServerError, 'Internal server error');
        return false;
      }
    },
    signOut: (socket) => void sessions.delete(socket),
    reauthenticate,
    principalOf: (socket) => sessions.get(socket)?.principal ?? null,
    stop: () => clearInterval(checks),
  };
}

function authorizationOf({ authorization, Authorization }: Record<string, unknown> = {}): string | undefined {
  const given = authorization ?? Authorization;
  return typeof given === 'string' ? given : undefined;
}

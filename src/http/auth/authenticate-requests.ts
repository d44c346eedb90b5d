import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Principal } from '../../auth/authenticate.js';
import type { Refusal } from '../../auth/refusal.js';
import { answerUnknown } from '../errors/answer-fault.js';
import { answerEarly, sendRefusal } from '../errors/send-error.js';
import type { Services } from '../services.js';

const principals = new WeakMap<Response, Principal>();

/** Like `authenticateRequests`, but serves the Sandbox page without a key. Where Sandbox is off and keys are needed, nobody gets the page. */
export function authenticateGraphql(services: Services): RequestHandler {
  const authenticate = authenticateRequests(services);
  return (request, response, next) => {
    if (!isForPage(request)) return authenticate(request, response, next);
    // The page itself holds no data; the operations that it sends need a key.
    if (services.config.sandbox) return next();
    return authenticate(request, response, () =>
      principalOf(response).keyId === null ? next() : answerUnknown(request, response, next),
    );
  };
}

/** Authenticates requests and applies the rate limits, before anything else of a request is read or stored. */
export function authenticateRequests({ auth }: Pick<Services, 'auth'>): RequestHandler {
  return async (request, response, next) => {
    const { principal, refusal } = await auth.signIn(request.get('authorization'), request.ip ?? '');
    if (!principal) return sendRefusal(answerEarly(response), refusal);
    const tooMany = await countRequest(auth, principal, request);
    if (tooMany) return sendRefusal(answerEarly(response), tooMany);
    principals.set(response, principal);
    next();
  };
}

/** Returns the principal of a request. Throws `UNAUTHENTICATED` where it has none. */
export function principalOf(response: Response): Principal {
  const principal = principals.get(response);
  if (principal) return principal;
  throw new GraphQLError('An API key is needed.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

async function countRequest(auth: Services['auth'], principal: Principal, request: Request): Promise<Refusal | null> {
  const refusal = await auth.countRequest(principal);
  return refusal || !request.is('multipart/form-data') ? refusal : auth.countUpload(principal);
}

/** Whether a browser asks for a page to show. */
function isForPage(request: Request): boolean {
  return request.method === 'GET' && request.accepts(['application/json', 'text/html']) === 'text/html';
}

import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Refusal } from '../access/access.js';
import type { Visitor } from '../access/doorman.js';
import { answerUnknown } from './answer-fault.js';
import { answerEarly, turnAway } from './refuse.js';
import type { Services } from './services.js';

const visitors = new WeakMap<Response, Visitor>();

/** As `requireKey`, but for the page of Sandbox, which is there for anybody or, where keys are needed without it, for nobody. */
export function guardEntry(services: Services): RequestHandler {
  const guard = requireKey(services);
  return (request, response, next) => {
    if (!isForPage(request)) return guard(request, response, next);
    // The page itself holds nothing; what it asks for needs a key.
    if (services.config.sandbox) return next();
    return guard(request, response, () =>
      visitorOf(response).keyId === null ? next() : answerUnknown(request, response, next),
    );
  };
}

/** Lets in who may enter, as often as they may, before anything else of the request is looked at or kept. */
export function requireKey({ access }: Pick<Services, 'access'>): RequestHandler {
  return async (request, response, next) => {
    const { visitor, refusal } = await access.enter(request.get('authorization'), request.ip ?? '');
    if (!visitor) return turnAway(answerEarly(response), refusal);
    const tooMany = await countIn(access, visitor, request);
    if (tooMany) return turnAway(answerEarly(response), tooMany);
    visitors.set(response, visitor);
    next();
  };
}

/** Who was let in for this request. Throws `UNAUTHENTICATED` where nobody was. */
export function visitorOf(response: Response): Visitor {
  const visitor = visitors.get(response);
  if (visitor) return visitor;
  throw new GraphQLError('An API key is needed.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

async function countIn(access: Services['access'], visitor: Visitor, request: Request): Promise<Refusal | null> {
  const refusal = await access.countRequest(visitor);
  return refusal || !request.is('multipart/form-data') ? refusal : access.countUpload(visitor);
}

/** Whether a browser asks for a page to look at. */
function isForPage(request: Request): boolean {
  return request.method === 'GET' && request.accepts(['application/json', 'text/html']) === 'text/html';
}

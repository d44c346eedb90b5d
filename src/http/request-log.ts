import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { RequestNotes } from '../graphql/request-notes.js';
import { methodOf, routeOf } from './routes.js';

/** Asked every few seconds, by machines. */
const QUIET_ROUTES = new Set(['/healthz', '/readyz', '/metrics']);

const notesOfResponses = new WeakMap<Response, RequestNotes>();

/**
 * Gives each request an id, answers it in `X-Request-Id`, and logs a line at the end of the response: which operation it was,
 * what it cost and how long it took, and nothing that the client sent as data.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const notes: RequestNotes = { id: randomUUID() };
    notesOfResponses.set(response, notes);
    response.set('X-Request-Id', notes.id);
    const [method, route] = [methodOf(request), routeOf(request)];
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 'cut off';
      const ms = Math.round(performance.now() - start);
      const { id: requestId, operation, cost } = notes;
      const level = QUIET_ROUTES.has(route) ? 'debug' : 'info';
      logger[level]({ requestId, method, route, operation, cost, status, ms }, 'request');
    });
    next();
  };
}

/** What is noted of the request that a response answers. */
export function notesOf(response: Response): RequestNotes {
  const notes = notesOfResponses.get(response);
  if (!notes) throw new Error('The request came past its log.');
  return notes;
}

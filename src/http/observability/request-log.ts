import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { RequestNotes } from '../../graphql/request-notes.js';
import { methodOf, routeOf } from './routes.js';

/** Routes that monitoring requests every few seconds. */
const QUIET_ROUTES = new Set(['/healthz', '/readyz', '/metrics']);

const notesOfResponses = new WeakMap<Response, RequestNotes>();

/**
 * Gives each request an id, sent in `X-Request-Id`, and logs a line at the end of the response: the operation, its cost and its
 * duration, and no data of the client.
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

/** Returns the log's notes on the request of a response. */
export function notesOf(response: Response): RequestNotes {
  const notes = notesOfResponses.get(response);
  if (!notes) throw new Error('The request has no log entry.');
  return notes;
}

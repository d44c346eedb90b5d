import type { Response } from 'express';
import type { Refusal } from '../access/access.js';

/** Answers why not, in the form of a GraphQL error. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** Turns somebody away who is not let in, or comes too often. */
export function turnAway(response: Response, { code, message, retryAfter }: Refusal): void {
  if (retryAfter !== null) response.set('Retry-After', String(retryAfter));
  if (code === 'UNAUTHENTICATED') response.set('WWW-Authenticate', 'Bearer');
  refuse(response, code === 'UNAUTHENTICATED' ? 401 : 429, code, message);
}

/**
 * Lets an answer reach a client that is still sending: a connection that is closed behind the answer, as a client may
 * ask, is reset while it sends, and the answer is lost. It is closed when nothing more comes.
 */
export function answerEarly(response: Response): Response {
  return response.set('Connection', 'keep-alive');
}

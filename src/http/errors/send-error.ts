import type { Response } from 'express';
import type { Refusal } from '../../auth/refusal.js';

/** Sends an error in the form of a GraphQL error. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** Answers 401 to a caller without a valid key, and 429 to one that exceeds its rate limit. */
export function sendRefusal(response: Response, { code, message, retryAfter }: Refusal): void {
  if (retryAfter !== null) response.set('Retry-After', String(retryAfter));
  if (code === 'UNAUTHENTICATED') response.set('WWW-Authenticate', 'Bearer');
  sendError(response, code === 'UNAUTHENTICATED' ? 401 : 429, code, message);
}

/**
 * Makes sure that an answer reaches a client that is still sending. If the connection closed right after the answer, it
 * would be reset while the client sends, and the answer would be lost. It stays open until the client stops sending.
 */
export function answerEarly(response: Response): Response {
  return response.set('Connection', 'keep-alive');
}

import { type GraphQLResponse, HeaderMap } from '@apollo/server';
import { DatabaseUnavailable } from '../../store/database-error.js';
import type { KeptAnswer } from '../../store/idempotent-answers.js';
import { UNAVAILABLE } from '../format-error.js';

/** What is answered in place of doing what was asked. */
export const REFUSALS = {
  BAD_KEY: refusal(
    400,
    'BAD_USER_INPUT',
    'Idempotency-Key is to be 1 to 255 visible ASCII characters, such as a UUID.',
  ),
  TOO_DEEP: refusal(
    400,
    'BAD_USER_INPUT',
    'The variables are nested too deeply for a request with an Idempotency-Key. Send variables that the operation declares, and no others.',
  ),
  UNDER_WAY: refusal(
    409,
    'IDEMPOTENCY_KEY_UNDER_WAY',
    'A request with this Idempotency-Key is under way. Ask again in a moment for its answer.',
  ),
  OTHER_REQUEST: refusal(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key was sent with another request. Send each request with a key of its own.',
  ),
} as const;

function refusal(status: number, code: string, message: string): GraphQLResponse {
  return response(status, { errors: [{ message, extensions: { code } }] });
}

/** Says why the database could not take the key; throws any other error again. */
export function refuseUnavailable(error: unknown): GraphQLResponse {
  if (error instanceof DatabaseUnavailable) return refusal(503, UNAVAILABLE, error.message);
  throw error;
}

/** An answer that was given before, marked as such. */
export function replay({ status, body }: KeptAnswer): GraphQLResponse {
  return response(status, JSON.parse(body), [['idempotency-replayed', 'true']]);
}

function response(status: number, singleResult: object, headers: [string, string][] = []): GraphQLResponse {
  return { http: { status, headers: new HeaderMap(headers) }, body: { kind: 'single', singleResult } };
}

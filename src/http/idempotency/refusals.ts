import { type GraphQLResponse, HeaderMap } from '@apollo/server';
import { DatabaseUnavailable } from '../../store/database-error.js';
import type { KeptAnswer } from '../../store/service/idempotent-answers.js';
import { UNAVAILABLE } from '../errors/format-error.js';

/** Answers to requests that are not executed. */
export const REFUSALS = {
  BAD_KEY: refusal(400, 'BAD_USER_INPUT', 'Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID.'),
  TOO_DEEP: refusal(
    400,
    'BAD_USER_INPUT',
    'The variables are nested too deeply for a request with an Idempotency-Key. Send variables that the operation declares, and no others.',
  ),
  UNDER_WAY: refusal(
    409,
    'IDEMPOTENCY_KEY_UNDER_WAY',
    'A request with this Idempotency-Key is in progress. Send it again in a moment to get its answer.',
  ),
  OTHER_REQUEST: refusal(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key was sent with another request. Send each request with a new key.',
  ),
} as const;

function refusal(status: number, code: string, message: string): GraphQLResponse {
  return response(status, { errors: [{ message, extensions: { code } }] });
}

/** Answers 503 where the database is unavailable; rethrows any other error. */
export function refuseUnavailable(error: unknown): GraphQLResponse {
  if (error instanceof DatabaseUnavailable) return refusal(503, UNAVAILABLE, error.message);
  throw error;
}

/** Repeats a stored answer, marked by a header. */
export function replay({ status, body }: KeptAnswer): GraphQLResponse {
  return response(status, JSON.parse(body), [['idempotency-replayed', 'true']]);
}

function response(status: number, singleResult: object, headers: [string, string][] = []): GraphQLResponse {
  return { http: { status, headers: new HeaderMap(headers) }, body: { kind: 'single', singleResult } };
}

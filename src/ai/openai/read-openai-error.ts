import { APIConnectionError, APIError } from 'openai';
import type { ErrorReport, HttpError } from '../llm/llm-client.js';
import { causeCode } from '../llm/pooled-fetch.js';
import { type OpenaiErrorBody, readOpenaiErrorBody } from './openai-error-body.js';

/** The server does not support this reply format. The next request asks for another. */
export class FormatRefusedError extends Error {
  override readonly name = 'FormatRefusedError';
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Reads an error of OpenAI's SDK. */
export function readOpenAiError(error: unknown, now: Date): ErrorReport {
  if (error instanceof FormatRefusedError) return { kind: 'FORMAT' };
  if (error instanceof APIConnectionError) return { kind: 'NETWORK', code: causeCode(error) };
  if (error instanceof APIError && error.status !== undefined) return readApiError(error, error.status, now);
  if (error instanceof SyntaxError) return { kind: 'UNREADABLE' };
  // The connection was lost during the response.
  if (error instanceof TypeError) return { kind: 'NETWORK', code: causeCode(error) };
  return { kind: 'OTHER', message: error instanceof Error ? error.message : String(error) };
}

function readApiError(error: APIError, status: number, now: Date): HttpError {
  const body = readOpenaiErrorBody(error);
  const retryAfterMs = delayOf(error.headers, now);
  const isDaily = status === 429 && /\bper[- ]day\b|\bdaily\b|\b[RT]PD\b/i.test(body.message);
  return {
    kind: 'HTTP',
    status,
    message: body.message,
    concerns: concernOf(status, body),
    retryAfterMs,
    quotaRenewsAt: isDaily ? new Date(now.getTime() + (retryAfterMs ?? DAY_MS - (now.getTime() % DAY_MS))) : null,
  };
}

function concernOf(status: number, { code, type, message }: OpenaiErrorBody): HttpError['concerns'] {
  if (code === 'invalid_api_key') return 'KEY';
  if ([code, type].some((name) => /^(?:insufficient_quota|billing_\w+)$/.test(name))) return 'ACCOUNT';
  if (
    code === 'model_not_found' ||
    /\bmodel\b.*\b(?:not found|not exist|not a valid|no longer available)\b/i.test(message)
  )
    return 'MODEL';
  return status === 404 ? 'MODEL' : null;
}

/** Reads `Retry-After`, in seconds or as a date, or OpenAI's own header in milliseconds. */
function delayOf(headers: Headers | undefined, now: Date): number | null {
  const milliseconds = headers?.get('retry-after-ms');
  if (milliseconds && Number(milliseconds) >= 0) return Number(milliseconds);
  const after = headers?.get('retry-after');
  if (!after) return null;
  const delay = /^[\d.]+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now.getTime();
  return Number.isFinite(delay) ? Math.max(0, Math.ceil(delay)) : null;
}

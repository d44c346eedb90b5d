import { ApiError } from '@google/genai';
import { AiPausedError, AiRefusedError } from '../intent-classifier.js';
import { DeadlineError } from '../llm/deadline.js';
import { type Fault, unusableReply } from '../llm/fault.js';
import { oneLine } from '../llm/one-line.js';
import { redactKey } from '../llm/redact-key.js';
import { nextQuotaDay } from './daily-quota.js';
import { type ErrorBody, readErrorBody } from './error-body.js';

/** A longer wait than this is no retry: the run pauses. */
const MAX_RETRY_DELAY_MS = 2 * 60 * 1_000;
const MAX_QUOTED_LENGTH = 300;
const RETRIED_CLIENT_ERRORS = new Set([408, 409, 425, 499]);

export type AskedWith = { readonly apiKey: string; readonly model: string };

/**
 * What an error of the SDK means: a fault, after which another attempt may succeed, or the error that ends or pauses
 * the run. No message of it holds the API key, and none has the SDK's error as its cause, whose message may.
 */
export function readProviderError(error: unknown, asked: AskedWith, now: Date): Fault | AiRefusedError | AiPausedError {
  if (error instanceof ApiError) return readApiError(error.status, readErrorBody(error.message), asked, now);
  if (error instanceof DeadlineError) return timedOut(error);
  if (isNetworkFailure(error)) return unavailable(`cannot be reached${causeCode(error)}. Check the network`);
  if (isUnreadableReply(error)) return unusableReply('is not JSON of the form that Gemini documents');
  const problem = quoted(readErrorBody(error instanceof Error ? error.message : String(error)).message, asked);
  return new AiRefusedError(
    `Gemini cannot be asked: ${problem} Check GEMINI_MODEL, GEMINI_API_KEY and GOOGLE_GEMINI_BASE_URL.`,
  );
}

function readApiError(status: number, body: ErrorBody, asked: AskedWith, now: Date) {
  if (status === 429) return readQuotaError(body, now);
  if (status >= 500) return unavailable(`is out of order (HTTP ${status})`);
  if (RETRIED_CLIENT_ERRORS.has(status)) return unavailable(`broke off the request (HTTP ${status})`);
  return refusal(status, body, asked);
}

function readQuotaError({ quotaIds, retryDelayMs }: ErrorBody, now: Date): Fault | AiPausedError {
  const delay = retryDelayMs ?? 0;
  const daily = quotaIds.some((id) => id.includes('PerDay'));
  if (daily || delay > MAX_RETRY_DELAY_MS) {
    const resumesAt = delay > MAX_RETRY_DELAY_MS ? new Date(now.getTime() + delay) : nextQuotaDay(now);
    return new AiPausedError(pauseMessage(daily, resumesAt), resumesAt);
  }
  return {
    code: 'RATE_LIMITED',
    message:
      'Gemini takes no more requests for the moment (HTTP 429). Lower AI_CONCURRENCY or raise the quota of your key.',
    retryAfterMs: delay,
  };
}

function pauseMessage(daily: boolean, resumesAt: Date): string {
  const reason = daily
    ? "Gemini's daily quota of this API key is used up"
    : 'Gemini asks to wait before the next request';
  return `${reason}. Scoring goes on at ${resumesAt.toISOString()}; a higher quota at Google lets it go on sooner.`;
}

function refusal(status: number, body: ErrorBody, asked: AskedWith): AiRefusedError {
  if (status === 401 || isInvalidKey(body)) {
    return new AiRefusedError(
      `Gemini refuses the API key (HTTP ${status}). Set GEMINI_API_KEY to a valid key of Google AI Studio and restart.`,
    );
  }
  const answer = `It says: ${quoted(body.message, asked)}`;
  if (status === 403) {
    return new AiRefusedError(
      `Gemini does not let this API key use the model (HTTP 403). ${answer} Give the key access, or set GEMINI_API_KEY to another.`,
    );
  }
  if (status === 404) {
    return new AiRefusedError(
      `Gemini knows no model "${asked.model}" (HTTP 404). Set GEMINI_MODEL to one that your key may use, and check GOOGLE_GEMINI_BASE_URL if it is set.`,
    );
  }
  return new AiRefusedError(
    `Gemini refuses the request (HTTP ${status}). ${answer} Check GEMINI_MODEL and your account.`,
  );
}

function isInvalidKey({ reasons, message }: ErrorBody): boolean {
  return reasons.includes('API_KEY_INVALID') || /\bAPI[ _]key (?:not valid|expired|not found)/i.test(message);
}

function isNetworkFailure(error: unknown): error is TypeError {
  return error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message);
}

/** A body that is no JSON, or JSON that the SDK stumbles over. */
function isUnreadableReply(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof TypeError && !('code' in error && error.code === 'ERR_INVALID_URL');
}

function timedOut({ ms }: DeadlineError): Fault {
  return { code: 'TIMEOUT', message: `Gemini gave no answer within ${ms / 1_000} s.` };
}

function unavailable(problem: string): Fault {
  return { code: 'UNAVAILABLE', message: `Gemini ${problem}.` };
}

function causeCode({ cause }: Error): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z_]+$/.test(code) ? ` (${code})` : '';
}

/** A sentence of the provider's, in one line of bounded length, without the key; none where it sent a page or data. */
function quoted(text: string, { apiKey }: AskedWith): string {
  const line = oneLine(redactKey(text, apiKey), MAX_QUOTED_LENGTH);
  if (line === '' || /^[<{]/.test(line)) return 'no reason given.';
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

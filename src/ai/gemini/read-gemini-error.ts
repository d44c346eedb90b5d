import { ApiError } from '@google/genai';
import type { ErrorReport } from '../llm/llm-client.js';
import { causeCode } from '../llm/pooled-fetch.js';
import { nextQuotaDay } from './daily-quota.js';
import { type GeminiErrorBody, readGeminiErrorBody } from './gemini-error-body.js';

/** Reads an error of Google's SDK. */
export function readGeminiError(error: unknown, now: Date): ErrorReport {
  if (error instanceof ApiError) return readApiError(error.status, readGeminiErrorBody(error.message), now);
  if (isNetworkFailure(error)) return { kind: 'NETWORK', code: causeCode(error) };
  if (isUnreadableReply(error)) return { kind: 'UNREADABLE' };
  return {
    kind: 'OTHER',
    message: readGeminiErrorBody(error instanceof Error ? error.message : String(error)).message,
  };
}

function readApiError(status: number, body: GeminiErrorBody, now: Date): ErrorReport {
  const { message, quotaIds, retryDelayMs } = body;
  const isDaily = quotaIds.some((id) => id.includes('PerDay'));
  return {
    kind: 'HTTP',
    status,
    message,
    concerns: concernOf(body),
    retryAfterMs: retryDelayMs,
    quotaRenewsAt: isDaily ? nextQuotaDay(now) : null,
  };
}

function concernOf({ status, reasons, message }: GeminiErrorBody): 'KEY' | 'MODEL' | 'ACCOUNT' | null {
  if (reasons.includes('API_KEY_INVALID') || /\bAPI[ _]key (?:not valid|expired|not found)/i.test(message))
    return 'KEY';
  // A country that Google does not serve, or an account without billing.
  if (status === 'FAILED_PRECONDITION') return 'ACCOUNT';
  if (/\bunexpected model name|\bmodel\b.*\bnot (?:found|supported)\b/i.test(message)) return 'MODEL';
  return null;
}

function isNetworkFailure(error: unknown): error is TypeError {
  return error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message);
}

/** Whether the body is not JSON, or JSON that the SDK cannot read. */
function isUnreadableReply(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof TypeError && !('code' in error && error.code === 'ERR_INVALID_URL');
}

import { AiPausedError, AiRefusedError } from '../../domain/intent-classifier.js';
import { oneLine } from '../../text/one-line.js';
import { type CallFault, unusableReply } from './fault.js';
import type { ErrorReport, HttpError, LlmClient } from './llm-client.js';
import { redactKey } from './redact-key.js';

/** A longer wait pauses the run instead of retrying. */
const MAX_RETRY_DELAY_MS = 2 * 60 * 1_000;
const MAX_QUOTED_LENGTH = 300;
const BROKEN_OFF = new Set([408, 409, 425, 499]);
const OVERLOADED = new Set([503, 529]);
const REJECTED = new Set([400, 413, 414, 422]);
/** Matches messages about an account without credit. Providers have no common code for it. */
const USED_UP =
  /\blimit: 0(?![\d.])|(?:credit|balance|prepayment|funds)\b.*\b(?:depleted|exhausted|insufficient|used up|too low)|insufficient (?:credit|balance|funds)|spend(?:ing)? (?:cap|limit)/i;

type Asked = Pick<LlmClient, 'name' | 'variables' | 'model' | 'apiKey'>;

/**
 * Returns a fault, after which another attempt may succeed, or the error that ends or pauses the run. Its message never holds
 * the API key, and the SDK's error is not its cause, since that error's message may hold the key.
 */
export function readProviderError(
  report: ErrorReport,
  asked: Asked,
  now: Date,
): CallFault | AiRefusedError | AiPausedError {
  const { name, variables } = asked;
  if (report.kind === 'HTTP') return readHttpError(report, asked, now);
  if (report.kind === 'NETWORK') return unavailable(`${name} cannot be reached${codeOf(report)}. Check the network.`);
  if (report.kind === 'UNREADABLE') return unusableReply('is not JSON in the format that the API documents');
  if (report.kind === 'FORMAT') return { ...unusableReply('is not available in this format'), cause: 'FORMAT' };
  return new AiRefusedError(
    `The request to ${name} failed: ${quoted(report.message, asked)} Check ${variables.model}, ${variables.key} and ${variables.address}.`,
  );
}

/** The fault of a request that exceeded its timeout. */
export function timedOut({ name }: Asked, milliseconds: number): CallFault {
  return { code: 'TIMEOUT', message: `${name} gave no answer within ${milliseconds / 1_000} s.` };
}

function readHttpError(error: HttpError, asked: Asked, now: Date): CallFault | AiRefusedError | AiPausedError {
  const { status, concerns, message } = error;
  const said = saying(message, asked);
  if (status === 401 || concerns === 'KEY') return refusedKey(status, asked, said);
  if (concerns === 'ACCOUNT' || status === 402 || (status >= 400 && status < 500 && USED_UP.test(message))) {
    return new AiRefusedError(
      `${asked.name} accepts no requests of this account (HTTP ${status}).${said} Check your account there, ${asked.variables.key} and ${asked.variables.model}.`,
    );
  }
  if (status === 429) return readQuotaError(error, asked, now, said);
  if (OVERLOADED.has(status)) return readOverload(error, asked, now, said);
  if (status >= 500) return unavailable(`${asked.name} has an internal error (HTTP ${status}).${said}`);
  if (BROKEN_OFF.has(status)) return unavailable(`${asked.name} did not finish the request (HTTP ${status}).${said}`);
  if (REJECTED.has(status) && concerns === null) {
    return {
      code: 'BLOCKED',
      cause: 'REJECTED',
      message: `${asked.name} does not accept this request (HTTP ${status}).${said}`,
    };
  }
  return refusal(error, asked, said);
}

function readQuotaError(error: HttpError, asked: Asked, now: Date, said: string): CallFault | AiPausedError {
  const { retryAfterMs, quotaRenewsAt } = error;
  const resumesAt = isLong(retryAfterMs) ? after(now, retryAfterMs) : quotaRenewsAt;
  if (resumesAt) {
    const reason = quotaRenewsAt
      ? 'says that the daily quota of this API key is used up'
      : 'asks to wait before the next request';
    return paused(`${asked.name} ${reason}.${said}`, resumesAt, 'with a higher quota it continues sooner');
  }
  return {
    code: 'RATE_LIMITED',
    cause: 'OVERLOAD',
    message: `${asked.name} limits the rate of requests (HTTP 429).${said} Lower AI_CONCURRENCY or raise the quota of your key.`,
    retryAfterMs: retryAfterMs ?? 0,
  };
}

function readOverload(
  { status, retryAfterMs }: HttpError,
  { name }: Asked,
  now: Date,
  said: string,
): CallFault | AiPausedError {
  const message = `${name} is overloaded (HTTP ${status}).${said}`;
  if (isLong(retryAfterMs)) return paused(message, after(now, retryAfterMs), 'it asked for this wait');
  return { ...unavailable(message), cause: 'OVERLOAD', retryAfterMs: retryAfterMs ?? 0 };
}

function paused(reason: string, resumesAt: Date, hint: string): AiPausedError {
  return new AiPausedError(`${reason} Scoring continues at ${resumesAt.toISOString()}; ${hint}.`, resumesAt);
}

function isLong(delay: number | null): delay is number {
  return delay !== null && delay > MAX_RETRY_DELAY_MS;
}

function after(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}

function refusedKey(status: number, { name, variables }: Asked, said: string): AiRefusedError {
  return new AiRefusedError(
    `${name} refuses the API key (HTTP ${status}).${said} Set ${variables.key} to a valid key and restart.`,
  );
}

function refusal({ status, concerns }: HttpError, { name, variables, model }: Asked, said: string): AiRefusedError {
  if (status === 404 || status === 410 || concerns === 'MODEL') {
    return new AiRefusedError(
      `${name} has no model "${model}" (HTTP ${status}).${said} Set ${variables.model} to one that it has, and check ${variables.address} if it is set.`,
    );
  }
  if (status === 403) {
    return new AiRefusedError(
      `${name} does not let this API key use the model (HTTP 403).${said} Give the key access, or set ${variables.key} to another.`,
    );
  }
  return new AiRefusedError(
    `${name} refuses the request (HTTP ${status}).${said} Check ${variables.model}, ${variables.address} and your account.`,
  );
}

function unavailable(message: string): CallFault {
  return { code: 'UNAVAILABLE', message };
}

function codeOf({ code }: { readonly code: string }): string {
  return /^[A-Z_]+$/.test(code) ? ` (${code})` : '';
}

function saying(text: string, asked: Asked): string {
  const sentence = quoted(text, asked);
  return sentence === '' ? '' : ` It says: ${sentence}`;
}

/** Quotes the provider's message on one line of limited length, without the key; empty where the body is a page or data. */
function quoted(text: string, { apiKey }: Asked): string {
  const line = oneLine(redactKey(text, apiKey), MAX_QUOTED_LENGTH);
  if (line === '' || /^[<{[]/.test(line)) return '';
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

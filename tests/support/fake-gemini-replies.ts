import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FakeGeminiLead, FakeGeminiRequest } from './fake-gemini-request.js';

/** Answers one call. */
export type FakeReply = (request: FakeGeminiRequest, response: ServerResponse) => void | Promise<void>;

/** A criterion of a verdict from the model, right or wrong. */
export type FakeCriterion = { readonly answer: string; readonly quote: string | null; readonly field: string | null };

/** A verdict from the model, right or wrong. */
export type FakeVerdict = {
  readonly id: string;
  readonly authority?: FakeCriterion;
  readonly need?: FakeCriterion;
  readonly fit?: FakeCriterion;
  readonly counterEvidence?: FakeCriterion;
  readonly reasoning: string;
  readonly intent: string;
};

/** The reported usage of each call. */
export const FAKE_USAGE = {
  promptTokenCount: 100,
  candidatesTokenCount: 20,
  thoughtsTokenCount: 5,
  totalTokenCount: 125,
};
export const FAKE_MODEL_VERSION = 'fake-gemini-001';

/** Replies with one verdict for each lead of the request, by `judge` (by default by the lead's role). */
export function verdicts(judge: (lead: FakeGeminiLead) => Partial<FakeVerdict> = () => ({})): FakeReply {
  return modelText(({ leads }) =>
    JSON.stringify({ verdicts: leads.map((lead) => ({ ...judgeByRole(lead), ...judge(lead) })) }),
  );
}

/** Makes a criterion that is met, for words that occur in that field, or do not. */
export function yes(field: string, quote: string): FakeCriterion {
  return { answer: 'yes', quote, field };
}

/** Gives the same lead always the same verdict: the head of something HIGH, a manager MEDIUM, anyone else LOW. */
export function judgeByRole({ id, role }: FakeGeminiLead): FakeVerdict {
  const intent = /\b(?:chief|c[efmort]o|vp|head|director|owner|founder|partner)\b/i.test(role ?? '')
    ? 'HIGH'
    : /\b(?:manager|lead|principal)\b/i.test(role ?? '')
      ? 'MEDIUM'
      : 'LOW';
  const nothing = { answer: 'unknown', quote: null, field: null };
  return {
    id,
    authority: role ? yes('role', role) : nothing,
    need: nothing,
    fit: nothing,
    counterEvidence: nothing,
    reasoning: `${role ?? 'No role'} makes it ${intent}.`,
    intent,
  };
}

/** Replies with any text of the model. */
export function modelText(text: string | ((request: FakeGeminiRequest) => string), finishReason = 'STOP'): FakeReply {
  return (request, response) => {
    const written = typeof text === 'string' ? text : text(request);
    const content = { role: 'model', parts: [{ text: 'A thought.', thought: true }, { text: written }] };
    return json(200, { candidates: [{ content, finishReason, index: 0 }], ...FAKE_TRAILER })(request, response);
  };
}

/** Replies without text: the model ended for `finishReason` (`SAFETY`, `MAX_TOKENS` …). */
export function withoutText(finishReason: string): FakeReply {
  return json(200, { candidates: [{ content: { role: 'model' }, finishReason, index: 0 }], ...FAKE_TRAILER });
}

/** Replies without a candidate, since the prompt itself was blocked. */
export function blockedPrompt(blockReason = 'PROHIBITED_CONTENT'): FakeReply {
  return json(200, { promptFeedback: { blockReason }, ...FAKE_TRAILER });
}

/** 429: too many requests for now. `retryDelay` is Google's, such as `34s`. */
export function rateLimited(retryDelay?: string): FakeReply {
  return quotaExceeded('GenerateRequestsPerMinutePerProjectPerModel', retryDelay);
}

/** 429: the day's quota is used up. */
export function dailyQuotaUsedUp(retryDelay = '34s'): FakeReply {
  return quotaExceeded('GenerateRequestsPerDayPerProjectPerModel-FreeTier', retryDelay);
}

/** 400: the key is invalid. */
export function invalidKey(): FakeReply {
  return googleError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID', domain: 'googleapis.com' },
  ]);
}

/** 404: the model does not exist. */
export function unknownModel(): FakeReply {
  return (request, response) =>
    googleError(404, 'NOT_FOUND', `models/${request.model} is not found for API version v1beta.`)(request, response);
}

/** Replies with an error in the format of Google's APIs. */
export function googleError(code: number, status: string, message: string, details: readonly object[] = []): FakeReply {
  return json(code, { error: { code, status, message, details } });
}

/** 500, 503 and similar errors. */
export function serverError(code = 500): FakeReply {
  return googleError(code, code === 503 ? 'UNAVAILABLE' : 'INTERNAL', 'An internal error has occurred.');
}

/** Replies with any body. */
export function rawBody(status: number, body: string, contentType = 'application/json'): FakeReply {
  return (_, response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };
}

/** Closes the connection without a response. */
export function connectionReset(): FakeReply {
  return (_, response) => {
    response.destroy();
  };
}

/** Never replies; closing the server ends the connection. */
export function hang(): FakeReply {
  return () => {};
}

/** Replies after `ms` milliseconds. */
export function after(ms: number, reply: FakeReply): FakeReply {
  return async (request, response) => {
    await wait(ms);
    await reply(request, response);
  };
}

const FAKE_TRAILER = { usageMetadata: FAKE_USAGE, modelVersion: FAKE_MODEL_VERSION, responseId: 'fake' };

function json(status: number, body: object): FakeReply {
  return rawBody(status, JSON.stringify(body));
}

function quotaExceeded(quotaId: string, retryDelay?: string): FakeReply {
  const retryInfo = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay };
  return googleError(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
    { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [{ quotaId }] },
    ...(retryDelay === undefined ? [] : [retryInfo]),
  ]);
}

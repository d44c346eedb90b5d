import { z } from 'zod';

const detailSchema = z.object({
  '@type': z.string().catch(''),
  reason: z.string().optional().catch(undefined),
  retryDelay: z.string().optional().catch(undefined),
  violations: z.array(z.object({ quotaId: z.string().catch('') })).catch([]),
});

const errorSchema = z.object({
  error: z.object({
    message: z.string().catch(''),
    status: z.string().catch(''),
    details: z.array(detailSchema).catch([]),
  }),
});

/** Google's error about a request. */
export type GeminiErrorBody = {
  readonly message: string;
  /** Google's name of the status, such as `FAILED_PRECONDITION`. */
  readonly status: string;
  /** Machine-readable reasons, such as `API_KEY_INVALID`. */
  readonly reasons: readonly string[];
  /** The used-up quotas, such as `GenerateRequestsPerDayPerProjectPerModel-FreeTier`. */
  readonly quotaIds: readonly string[];
  readonly retryDelayMs: number | null;
};

/** Reads the body of an error, which the SDK passes on as its own error's message. */
export function readGeminiErrorBody(text: string): GeminiErrorBody {
  const { message, status, details } = unwrap(text);
  return {
    message,
    status,
    reasons: details.flatMap((detail) => detail.reason ?? []),
    quotaIds: details.flatMap((detail) => detail.violations.map(({ quotaId }) => quotaId)),
    retryDelayMs:
      details.map((detail) => durationMs(detail.retryDelay)).find((delay) => delay !== null) ??
      delayInSentenceMs(message),
  };
}

/** Unwraps the body: without a JSON content type, the SDK puts its text into the message of another error. */
function unwrap(text: string): z.output<typeof errorSchema>['error'] {
  const outer = parseError(text);
  if (!outer) return { message: text, status: '', details: [] };
  return parseError(outer.message) ?? outer;
}

function parseError(text: string) {
  try {
    const body: unknown = JSON.parse(text);
    return errorSchema.safeParse(Array.isArray(body) ? body[0] : body).data?.error ?? null;
  } catch {
    return null;
  }
}

/** Reads the delay from the sentence "Please retry in 34.07s.", which may be there without details. */
function delayInSentenceMs(message: string): number | null {
  return durationMs(/\bretry in (\d[\d.]*s)\b/i.exec(message)?.[1]);
}

/** Reads a duration in Google's JSON format: `34s`, `0.5s`. */
function durationMs(text: string | undefined): number | null {
  const seconds = /^(\d{1,9}(?:\.\d+)?)s$/.exec(text ?? '')?.[1];
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1_000);
}

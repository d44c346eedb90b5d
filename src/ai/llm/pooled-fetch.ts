import { Agent, request } from 'undici';

/** Connections are kept and used again. AI_TIMEOUT_SECONDS alone decides how long an answer may take. */
const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

/** Statuses that come without a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Does for the SDKs what they use of `fetch`, for less processor time: sends text, follows no redirect and takes the answer
 * whole. Throws as `fetch` does: a `TypeError` with its cause, or the reason of the signal. A body that is no text is refused.
 */
export const pooledFetch: typeof fetch = async (input, init = {}) => {
  const { method = 'GET', body = null, signal } = init;
  if (body !== null && typeof body !== 'string') throw new Error('A request to a model has a body that is no text.');
  try {
    const answer = await request(String(input), {
      method,
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' },
      body,
      signal: signal ?? null,
      dispatcher,
    });
    const text = await answer.body.text();
    const { statusCode: status } = answer;
    return new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers: headersFrom(answer.headers) });
  } catch (error) {
    throw signal?.aborted ? signal.reason : new TypeError('fetch failed', { cause: error });
  }
};

function headersFrom(headers: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
}

/** The system's code of a failed connection, such as `ECONNREFUSED`; empty where there is none. */
export function causeCode({ cause }: Error): string {
  if (!(cause instanceof Error)) return '';
  return 'code' in cause ? String(cause.code) : causeCode(cause);
}

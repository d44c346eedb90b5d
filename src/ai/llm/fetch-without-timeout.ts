import { Agent, fetch as undiciFetch } from 'undici';

/** Node's own `fetch` gives up after five minutes without an answer; AI_TIMEOUT_SECONDS alone decides here. */
const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

/** `fetch` without a timeout of its own; its signal aborts it. */
export const fetchWithoutTimeout = ((input: string | URL, init?: RequestInit) =>
  undiciFetch(input, { ...(init as Parameters<typeof undiciFetch>[1]), dispatcher })) as unknown as typeof fetch;

/** The system's code of a failed connection, such as `ECONNREFUSED`; empty where there is none. */
export function causeCode({ cause }: Error): string {
  if (!(cause instanceof Error)) return '';
  return 'code' in cause ? String(cause.code) : causeCode(cause);
}

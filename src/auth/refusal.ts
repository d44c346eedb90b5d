/** Why a caller is refused. */
export type Refusal = {
  readonly code: 'UNAUTHENTICATED' | 'RATE_LIMITED';
  readonly message: string;
  /** After how many seconds it is worth trying again; null where waiting does not help. */
  readonly retryAfter: number | null;
};

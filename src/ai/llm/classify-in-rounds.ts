import type { Clock } from '../../clock.js';
import {
  type AiTokens,
  addTokens,
  type Classification,
  type IntentAnswer,
  type IntentVerdict,
  type LeadToJudge,
  NO_TOKENS,
} from '../../domain/intent-classifier.js';
import type { Attempt } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { CallFault } from './fault.js';

/** Failed attempts per lead, except those that failed because of overload or the size or format of the request. */
const MAX_FAILURES = 6;
/** The most attempts of any kind: with their backoff, about five minutes of overload. */
const MAX_ATTEMPTS = 24;
/** After so many unusable replies each lead is sent in a separate request. */
const SINGLY_FROM = 3;

/** Clock and randomness for the backoff between attempts. */
export type Pacing = { readonly clock: Clock; readonly random: () => number };

/** Sends one request about all the leads as soon as the limiter allows it. */
export type SendInTurn = (leads: readonly LeadToJudge[], attempt: number) => Promise<Attempt>;

type Round = {
  readonly leads: readonly LeadToJudge[];
  /** Counts from 1. */
  readonly attempt: number;
  /** How many of the earlier attempts count as failed. */
  readonly failures: number;
};

type Settled = {
  readonly answers: Map<string, IntentAnswer>;
  /** Verdicts with a quote that is not in the lead, kept until its next verdict. */
  readonly ungrounded: Map<string, IntentVerdict>;
};

/**
 * Classifies the leads, and retries those without an answer until each has one or six attempts failed. Retries an overload for
 * some minutes. Splits a request that the provider rejects in halves, so that only a lead that is rejected in a separate request
 * fails. Retries a verdict with a quote that is not in the lead once, and accepts it if the retry brings no other. Errors of `send` and the abort of
 * the signal interrupt the classification.
 */
export async function classifyInRounds(
  send: SendInTurn,
  leads: readonly LeadToJudge[],
  { clock, random }: Pacing,
  signal: AbortSignal,
): Promise<Classification> {
  const settled: Settled = { answers: new Map(), ungrounded: new Map() };
  let tokens: AiTokens = NO_TOKENS;
  const rounds: Round[] = leads.length === 0 ? [] : [{ leads, attempt: 1, failures: 0 }];
  try {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      signal.throwIfAborted();
      const result = await send(round.leads, round.attempt);
      tokens = addTokens(tokens, result.tokens);
      const unanswered = settle(settled, round, result);
      if (unanswered.length === 0) continue;
      // The limiter delays all calls during an overload; a request that only needs another form needs no delay.
      if (!result.fault.cause) await clock.sleep(backoffMs(result.fault, round.failures + 1, random()), signal);
      rounds.push(...nextRounds(unanswered, round, result.fault));
    }
  } catch (interruption) {
    return { answers: settled.answers, tokens, interruption };
  }
  return { answers: settled.answers, tokens, interruption: null };
}

/** Records the verdicts of a round. Returns the leads to retry. */
function settle({ answers, ungrounded }: Settled, round: Round, { verdicts, fault }: Attempt): LeadToJudge[] {
  for (const [id, verdict] of verdicts) {
    if (verdict.grounded || ungrounded.has(id)) answers.set(id, { ok: true, verdict });
    else ungrounded.set(id, verdict);
  }
  const unanswered = round.leads.filter(({ id }) => !answers.has(id));
  if (!isLast(round, fault)) return unanswered;
  for (const { id } of unanswered) answers.set(id, lastAnswer(ungrounded.get(id), fault, round.attempt));
  return [];
}

/** Whether this was the last attempt for these leads. */
function isLast({ leads, attempt, failures }: Round, { cause }: CallFault): boolean {
  if (cause === 'REJECTED') return leads.length === 1;
  return attempt === MAX_ATTEMPTS || (!cause && failures + 1 === MAX_FAILURES);
}

function nextRounds(unanswered: readonly LeadToJudge[], round: Round, fault: CallFault): Round[] {
  const attempt = round.attempt + 1;
  const failures = fault.cause ? round.failures : round.failures + 1;
  const size = nextSize(round.leads.length, failures, fault);
  const starts = Array.from({ length: Math.ceil(unanswered.length / size) }, (_, place) => place * size);
  return starts.map((start) => ({ leads: unanswered.slice(start, start + size), attempt, failures }));
}

/**
 * The size of the next request: smaller where one lead's text, or the number of leads, may have made the reply unusable. The last
 * attempt holds one lead, so that no lead fails because of another.
 */
function nextSize(size: number, failures: number, { code, cause }: CallFault): number {
  if (cause === 'REJECTED') return Math.ceil(size / 2);
  if (cause) return size;
  if (failures + 1 === MAX_FAILURES) return 1;
  if (code === 'UNAVAILABLE') return size;
  return failures >= SINGLY_FROM ? 1 : Math.ceil(size / 2);
}

function lastAnswer(
  verdict: IntentVerdict | undefined,
  { code, cause, message }: CallFault,
  attempts: number,
): IntentAnswer {
  if (verdict) return { ok: true, verdict };
  const asked = cause === 'REJECTED' ? 'Asked only about this lead' : `Asked ${attempts} times`;
  return { ok: false, failure: { code, message: `${message} ${asked}; the next run asks again.`, attempts } };
}

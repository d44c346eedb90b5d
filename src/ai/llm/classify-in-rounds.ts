import type { Clock } from '../../clock.js';
import {
  type AiTokens,
  addTokens,
  type Classification,
  type IntentAnswer,
  type IntentVerdict,
  type LeadToJudge,
  NO_TOKENS,
} from '../intent-classifier.js';
import type { Attempt } from './attempt.js';
import { backoffMs } from './backoff.js';
import type { Fault } from './fault.js';

/** Attempts that count: those that an overload, or the size or format of the request, did not spoil. */
const MAX_FAILURES = 6;
/** Attempts in all: with the waits between them some five minutes of overload. */
const MAX_ATTEMPTS = 24;
/** After so many replies that were no answer each lead is asked about by itself. */
const SINGLY_FROM = 3;

/** Time and chance, for the waits between attempts. */
export type Pacing = { readonly clock: Clock; readonly random: () => number };

/** Sends one request about all the leads, once that may be sent. */
export type SendInTurn = (leads: readonly LeadToJudge[], attempt: number) => Promise<Attempt>;

type Round = {
  readonly leads: readonly LeadToJudge[];
  /** Counts from 1. */
  readonly attempt: number;
  /** How many of the attempts before count as failed. */
  readonly failures: number;
};

type Settled = {
  readonly answers: Map<string, IntentAnswer>;
  /** Verdicts that lean on a quote that is not there, until the lead's next one. */
  readonly ungrounded: Map<string, IntentVerdict>;
};

/**
 * Asks about the leads, and again about those without an answer, until each has one or six attempts failed. An overload
 * is outlasted for some minutes; a request that the provider rejects is asked again in halves, so that only a lead that is
 * rejected alone fails. A verdict that leans on a quote that is not there is no answer until a second one came; it stands where none does.
 * What `send` throws, and the reason of the signal, interrupt it.
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
      // All calls wait together while the provider is overloaded; what another form of request mends needs no wait.
      if (!result.fault.cause) await clock.sleep(backoffMs(result.fault, round.failures + 1, random()), signal);
      rounds.push(...nextRounds(unanswered, round, result.fault));
    }
  } catch (interruption) {
    return { answers: settled.answers, tokens, interruption };
  }
  return { answers: settled.answers, tokens, interruption: null };
}

/** Writes down what a round brought; answers the leads that are to be asked about again. */
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

/** Whether nobody asks again after this attempt. */
function isLast({ leads, attempt, failures }: Round, { cause }: Fault): boolean {
  if (cause === 'REJECTED') return leads.length === 1;
  return attempt === MAX_ATTEMPTS || (!cause && failures + 1 === MAX_FAILURES);
}

function nextRounds(unanswered: readonly LeadToJudge[], round: Round, fault: Fault): Round[] {
  const attempt = round.attempt + 1;
  const failures = fault.cause ? round.failures : round.failures + 1;
  const size = nextSize(round.leads.length, failures, fault);
  const starts = Array.from({ length: Math.ceil(unanswered.length / size) }, (_, place) => place * size);
  return starts.map((start) => ({ leads: unanswered.slice(start, start + size), attempt, failures }));
}

/**
 * How many leads the next request holds: fewer where one lead's text, or their number, may have spoilt the reply. The last
 * time each is asked about by itself, so that no lead fails for another.
 */
function nextSize(size: number, failures: number, { code, cause }: Fault): number {
  if (cause === 'REJECTED') return Math.ceil(size / 2);
  if (cause) return size;
  if (failures + 1 === MAX_FAILURES) return 1;
  if (code === 'UNAVAILABLE') return size;
  return failures >= SINGLY_FROM ? 1 : Math.ceil(size / 2);
}

function lastAnswer(
  verdict: IntentVerdict | undefined,
  { code, cause, message }: Fault,
  attempts: number,
): IntentAnswer {
  if (verdict) return { ok: true, verdict };
  const asked = cause === 'REJECTED' ? 'Asked about this lead alone' : `Asked ${attempts} times`;
  return { ok: false, failure: { code, message: `${message} ${asked}; the next run asks again.`, attempts } };
}

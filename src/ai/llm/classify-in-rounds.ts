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

const MAX_ATTEMPTS = 6;
/** From this attempt on, after replies that were no answer, each lead is asked about by itself. */
const SINGLY_FROM = 4;

/** Time and chance, for the waits between attempts. */
export type Pacing = { readonly clock: Clock; readonly random: () => number };

/** Sends one request about all the leads, once that may be sent. */
export type SendInTurn = (leads: readonly LeadToJudge[], attempt: number) => Promise<Attempt>;

type Round = { readonly leads: readonly LeadToJudge[]; readonly attempt: number };

type Settled = {
  readonly answers: Map<string, IntentAnswer>;
  /** Verdicts that lean on a quote that is not there, until the lead's next one. */
  readonly ungrounded: Map<string, IntentVerdict>;
};

/**
 * Asks about the leads, and again about those without an answer, until each has one or was asked about six times. A
 * verdict that leans on a quote that is not there is no answer until a second one came; it stands where none does.
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
  const rounds: Round[] = leads.length === 0 ? [] : [{ leads, attempt: 1 }];
  try {
    for (let round = rounds.shift(); round; round = rounds.shift()) {
      signal.throwIfAborted();
      const result = await send(round.leads, round.attempt);
      tokens = addTokens(tokens, result.tokens);
      const unanswered = settle(settled, round, result);
      if (unanswered.length === 0) continue;
      // The limit of the rate is waited for by all calls together.
      if (result.fault.code !== 'RATE_LIMITED')
        await clock.sleep(backoffMs(result.fault, round.attempt, random()), signal);
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
  if (round.attempt < MAX_ATTEMPTS) return unanswered;
  for (const { id } of unanswered) answers.set(id, lastAnswer(ungrounded.get(id), fault));
  return [];
}

function nextRounds(unanswered: readonly LeadToJudge[], round: Round, fault: Fault): Round[] {
  const attempt = round.attempt + 1;
  const size = nextSize(round, fault);
  const starts = Array.from({ length: Math.ceil(unanswered.length / size) }, (_, place) => place * size);
  return starts.map((start) => ({ leads: unanswered.slice(start, start + size), attempt }));
}

/**
 * How many leads the next request holds: fewer where one lead's text, or their number, may have spoilt the reply. The last
 * time each is asked about by itself, so that no lead fails for another.
 */
function nextSize({ leads, attempt }: Round, { code }: Fault): number {
  if (attempt + 1 === MAX_ATTEMPTS) return 1;
  if (code === 'RATE_LIMITED' || code === 'UNAVAILABLE') return leads.length;
  return attempt + 1 >= SINGLY_FROM ? 1 : Math.ceil(leads.length / 2);
}

function lastAnswer(verdict: IntentVerdict | undefined, { code, message }: Fault): IntentAnswer {
  if (verdict) return { ok: true, verdict };
  return {
    ok: false,
    failure: {
      code,
      message: `${message} Asked ${MAX_ATTEMPTS} times; the next run asks again.`,
      attempts: MAX_ATTEMPTS,
    },
  };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Evidence } from '../../scoring/lead.js';
import type { ScoredOffer } from '../../scoring/offer.js';
import type { Intent } from '../../scoring/verdicts.js';
import { type IntentClassifier, type IntentVerdict, type LeadToJudge, NO_TOKENS } from '../intent-classifier.js';
import { intentOf, lowered } from './decision-table.js';
import { JUDGE_VERSION } from './judge-version.js';
import { type CompiledOffer, compileOffer } from './offer/compiled-offer.js';
import { readSignals } from './read-signals.js';
import { writeReasoning } from './reasoning.js';
import type { Signals } from './signals/signals.js';

/** How many leads one call should hold: few enough that others get at the event loop within milliseconds. */
const BATCH_SIZE = 50;

/** While the verdicts of some calls are written down, others are made. */
const CONCURRENCY = 16;

/**
 * Judges leads by rules and word lists on this machine, for where no model is at hand. The same lead and offer always
 * get the same verdict; no lead fails.
 */
export function localClassifier(): IntentClassifier {
  const compiled = new WeakMap<ScoredOffer, CompiledOffer>();
  const inTurn = pLimit(1);
  return {
    provider: 'LOCAL',
    model: null,
    promptVersion: JUDGE_VERSION,
    batchSize: BATCH_SIZE,
    concurrency: CONCURRENCY,
    estimate: () => NO_TOKENS,
    classify: (offer, leads, { signal }) =>
      inTurn(async () => {
        await nextTurn();
        if (signal.aborted) return { answers: new Map(), tokens: NO_TOKENS, interruption: signal.reason };
        const known = compiled.get(offer) ?? compileOffer(offer);
        compiled.set(offer, known);
        const answers = new Map(leads.map((lead) => [lead.id, { ok: true, verdict: judge(lead, known) } as const]));
        return { answers, tokens: NO_TOKENS, interruption: null };
      }),
  };
}

function judge(lead: LeadToJudge, offer: CompiledOffer): IntentVerdict {
  const signals = readSignals(lead, offer);
  const reasoning = writeReasoning(signals, offer);
  return {
    intent: intentBy(signals),
    confidence: 'GUESS',
    reasoning,
    evidence: evidenceOf(signals),
    grounded: true,
    model: null,
  };
}

function intentBy({ objection, reservation, post, fit, need, substance }: Signals): Intent {
  if (objection) return 'LOW';
  const { authority, functionMatch } = post;
  const intent = intentOf({ authority, functionMatch, fit: fit.level, need: need.level, substance: substance.level });
  return reservation ? lowered(intent, reservation.kind === 'HESITATES' || need.level !== 'NONE') : intent;
}

/** What decided, most telling first. */
function evidenceOf({ objection, reservation, post, fit, need, substance }: Signals): Evidence[] {
  if (objection) return objection.evidence ? [objection.evidence] : [];
  const found = [
    reservation?.evidence ?? null,
    need.evidence,
    post.evidence,
    post.chooses,
    ...fit.evidence,
    need.evidence ? null : substance.evidence,
  ];
  return found.filter((evidence) => evidence !== null);
}

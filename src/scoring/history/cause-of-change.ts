import type { Grade, Intent } from '../../domain/generated/enums.js';

/** Why a run or a publication changed a result. Where there are several reasons, the first in this order. */
export type VerdictChangeCause =
  | 'FIRST_VERDICT'
  | 'LEAD_CHANGED'
  | 'OFFER_CHANGED'
  | 'MODEL_PUBLISHED'
  | 'JUDGE_CHANGED'
  | 'ASKED_AGAIN'
  | 'AI_FAILED';

export type ScoreChangeCause = VerdictChangeCause | 'OVERRIDDEN' | 'OVERRIDE_CLEARED';

/** The part of a result whose difference counts as a change. */
export type ResultInForce = {
  readonly status: 'SCORED' | 'AI_FAILED' | 'DISQUALIFIED';
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly intent: Intent | null;
};

/** The judge of a verdict: the provider, the model that the request asked for, and the prompt version. */
export type Judge = {
  readonly provider: string | null;
  readonly askedModel: string | null;
  readonly promptVersion: string | null;
};

/** A result with the versions of everything that it depends on. */
export type ResultState = ResultInForce & {
  readonly leadRevision: number;
  /** Null for a result of an earlier version of the service, which did not store it. */
  readonly offerRevision: number | null;
  readonly modelVersion: number;
  /** Null where the AI layer gave no verdict. */
  readonly judge: Judge | null;
};

/** Whether anything changed that a list shows. */
export function isChange(before: ResultInForce | null, after: ResultInForce): boolean {
  if (!before) return true;
  return (
    before.status !== after.status ||
    before.score !== after.score ||
    before.grade !== after.grade ||
    before.intent !== after.intent
  );
}

/** Returns why a run gave a lead another result. `stale` says whether the earlier one was out of date. */
export function causeOfVerdict(
  before: (ResultState & { readonly stale: boolean }) | null,
  after: ResultState,
): VerdictChangeCause {
  if (after.status === 'AI_FAILED' && (!before || before.status === 'AI_FAILED')) return 'AI_FAILED';
  if (!before || before.status === 'AI_FAILED') return 'FIRST_VERDICT';
  if (before.leadRevision !== after.leadRevision) return 'LEAD_CHANGED';
  const isSameJudge = judgeKey(before.judge) === judgeKey(after.judge);
  // Without the offer's revision, a stale result by the same judge is stale because of the offer.
  const isOfferChanged =
    before.offerRevision === null ? before.stale && isSameJudge : before.offerRevision !== after.offerRevision;
  if (isOfferChanged) return 'OFFER_CHANGED';
  if (before.modelVersion !== after.modelVersion) return 'MODEL_PUBLISHED';
  if (after.status === 'AI_FAILED') return 'AI_FAILED';
  return isSameJudge ? 'ASKED_AGAIN' : 'JUDGE_CHANGED';
}

function judgeKey(judge: Judge | null): string {
  return JSON.stringify(judge && [judge.provider, judge.askedModel, judge.promptVersion]);
}

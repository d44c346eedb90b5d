import type { Grade, Intent } from '../../domain/generated/enums.js';

/** Why a result changed, as far as runs and publications change results. Where there are several reasons, the first. */
export type VerdictChangeCause =
  | 'FIRST_VERDICT'
  | 'LEAD_CHANGED'
  | 'OFFER_CHANGED'
  | 'MODEL_PUBLISHED'
  | 'JUDGE_CHANGED'
  | 'ASKED_AGAIN'
  | 'AI_FAILED';

export type ScoreChangeCause = VerdictChangeCause | 'OVERRIDDEN' | 'OVERRIDE_CLEARED';

/** A result in force: what counts as a change of it where it differs. */
export type ResultInForce = {
  readonly status: 'SCORED' | 'AI_FAILED' | 'DISQUALIFIED';
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly intent: Intent | null;
};

/** Who gave a verdict: the provider, the model that was asked, and by which prompt. */
export type Judge = {
  readonly provider: string | null;
  readonly askedModel: string | null;
  readonly promptVersion: string | null;
};

/** A result with what it was made of. */
export type ResultState = ResultInForce & {
  readonly leadRevision: number;
  /** Null where a version that did not keep it made the result. */
  readonly offerRevision: number | null;
  readonly modelVersion: number;
  /** Null where the AI layer gave no verdict. */
  readonly judge: Judge | null;
};

/** Whether anything changed that a person sees in a list. */
export function isChange(before: ResultInForce | null, after: ResultInForce): boolean {
  if (!before) return true;
  return (
    before.status !== after.status ||
    before.score !== after.score ||
    before.grade !== after.grade ||
    before.intent !== after.intent
  );
}

/** Why a run made another result of a lead. `stale` says whether the former one was out of date. */
export function causeOfVerdict(
  before: (ResultState & { readonly stale: boolean }) | null,
  after: ResultState,
): VerdictChangeCause {
  if (after.status === 'AI_FAILED' && (!before || before.status === 'AI_FAILED')) return 'AI_FAILED';
  if (!before || before.status === 'AI_FAILED') return 'FIRST_VERDICT';
  if (before.leadRevision !== after.leadRevision) return 'LEAD_CHANGED';
  const isSameJudge = judgeKey(before.judge) === judgeKey(after.judge);
  // Where the offer's revision is not known, a result is out of date for the offer or for the judge.
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

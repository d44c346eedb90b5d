import type { AiProvider, Confidence, Grade, Intent, OutcomeKind } from './generated/enums.js';
import type { IntentFailure } from './intent-classifier.js';
import type { Evidence, LeadRecord, LeadText } from './lead.js';
import type { RuleFindings, RulePoints, RuleVerdict } from './rule-verdict.js';

/** What the AI layer found, without points. */
export type AiFinding = {
  readonly confidence: Confidence;
  readonly provider: AiProvider;
  /** The model that was asked for; null where none was. */
  readonly askedModel: string | null;
  /** The version of the model, as it names itself; null where no model was asked. */
  readonly model: string | null;
  /** Which prompt the model was asked by, or the version of the built-in judge; null where a judge of before had none. */
  readonly promptVersion: string | null;
  /** Equal for the same lead, offer and prompt. */
  readonly inputHash: string;
  /** Whether every quote that the verdict leans on stands in the lead's text. */
  readonly grounded: boolean;
  readonly evidence: readonly Evidence[];
};

/** The AI layer's part of a result. */
export type AiVerdict = AiFinding & { readonly points: number; readonly maxPoints: number };

/** The AI layer's verdict on a lead. */
export type JudgedIntent = { readonly intent: Intent; readonly reasoning: string; readonly ai: AiFinding };

type Judged = {
  readonly rule: RuleVerdict;
  readonly scoredAt: Date;
  /** The version of the scoring model that points and grade come from. */
  readonly modelVersion: number;
};

/** An intent that a person set in place of the machine's. */
export type IntentOverride = {
  readonly intent: Intent;
  /** Why, in the person's words. */
  readonly note: string;
  readonly at: Date;
  /** The revisions of the lead and the offer that the person saw. */
  readonly leadRevision: number;
  readonly offerRevision: number;
};

/** What the AI layer says of a lead, whoever overrode it: a verdict, a failure, or nothing. */
type MachineVerdict =
  | {
      readonly machineIntent: Intent;
      readonly machineScore: number;
      readonly reasoning: string;
      readonly ai: AiVerdict;
      readonly failure: null;
    }
  | {
      readonly machineIntent: null;
      readonly machineScore: null;
      readonly reasoning: null;
      readonly ai: null;
      readonly failure: IntentFailure | null;
    };

/** What holds of a lead: the machine's intent, or that of the person who overrode it. */
type InForce =
  | { readonly status: 'SCORED'; readonly score: number; readonly grade: Grade; readonly intent: Intent }
  | {
      readonly status: 'AI_FAILED' | 'DISQUALIFIED';
      readonly score: null;
      readonly grade: null;
      readonly intent: null;
    };

/** A result as it is read: the rule layer always stands. */
export type ScoreVerdict = Judged & InForce & MachineVerdict & { readonly override: IntentOverride | null };

/** What is known of a lead, from which its points can be worked out by any scoring model. */
export type LeadFacts = {
  readonly findings: RuleFindings;
  /** Null where nobody has judged it. */
  readonly verdict: JudgedIntent | null;
  /** Why the AI layer could not judge it; null where it could, or was not asked. */
  readonly failure: IntentFailure | null;
  readonly scoredAt: Date;
};

/** What is known of a lead, with what a person set in place of the machine's intent. */
export type KnownFacts = LeadFacts & { readonly override: Pick<IntentOverride, 'intent' | 'note'> | null };

/** What a scoring model gave, as it is kept with a result. */
export type StoredPoints = RulePoints & {
  /** The most that an intent gave then. */
  readonly maxIntentPoints: number;
  /** Where a person overrode the machine's intent: what that intent would give, or null where the machine has none. */
  readonly machineIntentPoints?: number | null;
};

/** What a scoring model makes of a result. */
export type ResultPoints = {
  readonly status: ScoreVerdict['status'];
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly points: StoredPoints;
  readonly modelVersion: number;
};

/** A result as it is written. Of a disqualified lead the verdict is kept, where there is one. */
export type WrittenResult = ResultPoints & LeadFacts;

/** A result to write, with the revisions of what was judged. */
export type JudgedLead = {
  readonly leadId: string;
  readonly leadRevision: number;
  readonly offerRevision: number;
  readonly result: WrittenResult;
  /** Whether the intent was taken from a verdict that was there. */
  readonly reused: boolean;
};

export type ResultRecord = ScoreVerdict & {
  readonly id: string;
  readonly leadId: string;
  readonly offerId: string;
  /** The most that an intent gave by its scoring model. */
  readonly maxIntentPoints: number;
  readonly stale: boolean;
  /** Its lead, where both were read together. */
  readonly lead?: LeadRecord;
  /** What it was sorted by; left out where that is no text. */
  readonly sortText?: string | null;
};

/** A result with its lead, as one flat row. */
export type ResultRow = LeadText & {
  readonly leadId: string;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly intent: Intent | null;
  readonly status: ScoreVerdict['status'];
  readonly rolePoints: number;
  readonly industryPoints: number;
  readonly completenessPoints: number;
  readonly rulePoints: number;
  /** The rank of its confidence, for the place in the order. */
  readonly confidence: number;
  readonly aiPoints: number | null;
  readonly reasoning: string | null;
  readonly aiProvider: AiProvider | null;
  readonly aiModel: string | null;
  /** The intent that a person set, which is then that of the row; its reasoning is their note. Null where nobody did. */
  readonly override: Intent | null;
  readonly machineIntent: Intent | null;
  /** The score by that intent. */
  readonly machineScore: number | null;
  readonly scoredAt: Date;
  readonly modelVersion: number;
  /** What the rules found, part by part; null where it was not asked for. */
  readonly rule: RuleVerdict | null;
  /** The last outcome of its lead and its time; null where there is none, or it was not asked for with the rule. */
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: Date | null;
  /** What it was sorted by; left out where that is no text. */
  readonly sortText?: string | null;
};

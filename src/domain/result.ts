import type { AiProvider, Confidence, Grade, Intent, OutcomeKind } from './generated/enums.js';
import type { IntentFailure } from './intent-classifier.js';
import type { Evidence, LeadRecord, LeadText } from './lead.js';
import type { RuleFactorKey, RuleFindings } from './rule-factors.js';
import type { CriterionVerdict, Disqualification, RuleVerdict } from './rule-verdict.js';

/** The AI layer's finding, without points. */
export type AiFinding = {
  readonly confidence: Confidence;
  readonly provider: AiProvider;
  /** The model that the request asked for; null for the built-in judge. */
  readonly askedModel: string | null;
  /** The version of the model, as it names itself; null for the built-in judge. */
  readonly model: string | null;
  /** The version of the prompt, or of the built-in judge; null for a judge of an earlier version of the service. */
  readonly promptVersion: string | null;
  /** Equal for the same lead, offer and prompt. */
  readonly inputHash: string;
  /** Whether every quote of the verdict occurs in the lead's text. */
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
  /** The version of the scoring model that gave points and grade. */
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

/** The AI layer's part, also where a person overrode it: a verdict, a failure, or nothing. */
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

/** The values in force: by the machine's intent, or by that of the person who overrode it. */
type InForce =
  | { readonly status: 'SCORED'; readonly score: number; readonly grade: Grade; readonly intent: Intent }
  | {
      readonly status: 'AI_FAILED' | 'DISQUALIFIED';
      readonly score: null;
      readonly grade: null;
      readonly intent: null;
    };

/** A result as it is read. It always has a part of the rule layer. */
export type ScoreVerdict = Judged & InForce & MachineVerdict & { readonly override: IntentOverride | null };

/** The facts about a lead from which any scoring model can calculate its points. */
export type LeadFacts = {
  readonly findings: RuleFindings;
  /** Null where it has not been judged. */
  readonly verdict: JudgedIntent | null;
  /** Why the AI layer could not judge it; null where it could, or was not asked. */
  readonly failure: IntentFailure | null;
  readonly scoredAt: Date;
};

/** The facts about a lead, with the intent that a person set in place of the machine's. */
export type KnownFacts = LeadFacts & { readonly override: Pick<IntentOverride, 'intent' | 'note'> | null };

/** The place of a criterion's case that held (null: none did), and the text that it read (null: there was none). */
export type StoredReading = readonly [caseIndex: number | null, text: string | null];

/** What is stored of a result's points. The rest follows from the findings and the version of the scoring model. */
export type StoredPoints = {
  /** In the model's order. Verdicts on long texts are stored whole, as earlier versions stored all of them. */
  readonly criteria: readonly (StoredReading | CriterionVerdict)[];
  /** Left out where there are none. */
  readonly limitPoints?: number;
  /** Left out where the lead is scored; earlier versions stored null. */
  readonly disqualification?: Disqualification | null;
  /** The points for an overridden intent of the machine; null where the machine has none. */
  readonly machineIntentPoints?: number | null;
};

/** The part of a result that its scoring model decides. */
export type ResultPoints = {
  readonly status: ScoreVerdict['status'];
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly fit: number;
  readonly points: StoredPoints;
  readonly modelVersion: number;
};

/** A result as it is written. A disqualified lead keeps its verdict, if it has one. */
export type WrittenResult = ResultPoints & LeadFacts;

/** A result to write, with the revisions of the lead and the offer that were judged. */
export type JudgedLead = {
  readonly leadId: string;
  readonly leadRevision: number;
  readonly offerRevision: number;
  readonly result: WrittenResult;
  /** Whether the intent was taken from a stored verdict. */
  readonly reused: boolean;
};

export type ResultRecord = ScoreVerdict & {
  readonly id: string;
  readonly leadId: string;
  readonly offerId: string;
  /** The most points for an intent by its scoring model. */
  readonly maxIntentPoints: number;
  readonly stale: boolean;
  /** Its lead, where both were read together. */
  readonly lead?: LeadRecord;
  /** The text that it was sorted by; left out where the order is not by a text. */
  readonly sortText?: string | null;
};

/** The points that few exports have. */
export type PointDetails = {
  readonly criteria: readonly Pick<CriterionVerdict, 'label' | 'points'>[];
  readonly criteriaPoints: number;
  readonly limitPoints: number;
  /** The criterion that disqualifies its lead; null where none does. */
  readonly disqualifiedBy: string | null;
};

/** The parts of a result that few exports have. */
export type ResultDetails = PointDetails & {
  /** The last outcome of its lead and its time; null where there is none. */
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: Date | null;
};

/** The points of each factor of the rules, flat. */
export type FlatPoints = { readonly [Key in RuleFactorKey as `${Key}Points`]: number };

/** A result with its lead, as one flat row. */
export type ResultRow = LeadText &
  FlatPoints & {
    readonly leadId: string;
    readonly score: number | null;
    readonly grade: Grade | null;
    readonly intent: Intent | null;
    readonly status: ScoreVerdict['status'];
    readonly rulePoints: number;
    /** The rank of its confidence, for sorting. */
    readonly confidence: number;
    readonly aiPoints: number | null;
    readonly reasoning: string | null;
    readonly aiProvider: AiProvider | null;
    readonly aiModel: string | null;
    /** The intent that a person set; the row then has this intent, and their note as its reasoning. Null without an override. */
    readonly override: Intent | null;
    readonly machineIntent: Intent | null;
    /** The score by `machineIntent`. */
    readonly machineScore: number | null;
    readonly scoredAt: Date;
    readonly modelVersion: number;
    /** Null where they were not requested. */
    readonly details: ResultDetails | null;
    /** The text that it was sorted by; left out where the order is not by a text. */
    readonly sortText?: string | null;
  };

import type { AiUsage, IntentFailure } from '../ai/intent-classifier.js';
import type { AiProvider } from '../domain/generated/enums.js';
import type { ImportWarning } from '../domain/import-warning.js';
import type { LeadField } from '../domain/lead-fields.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Grade, ModelContent } from '../domain/scoring-model.js';
import type { FileFormat } from '../imports/file-format.js';
import type { LeadText } from '../imports/lead-keys.js';
import type { Evidence } from '../scoring/lead.js';
import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import type { ScoredOffer } from '../scoring/offer.js';
import type { Confidence, Intent, RuleFindings, RuleVerdict } from '../scoring/verdicts.js';
import type { PersonName } from '../text/name-words.js';
import type { StoredPoints } from './stored-points.js';

/** What a team wrote down of an offer. */
export type OfferText = ScoredOffer;

export type OfferRecord = OfferText & {
  readonly id: string;
  /** Counts the changes that scoring can see. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whether a run starts by itself when an upload has brought leads. */
  readonly scoreOnUpload: boolean;
  /** The version of its scoring model that is in force. */
  readonly modelVersion: number;
};

/** What is to become of an offer; null leaves a part as it is, and with the text its results. */
export type OfferUpdate = { readonly text: OfferText | null; readonly scoreOnUpload: boolean | null };

/** By what an offer's leads get their points: a version that was published, or the draft, which has none. */
export type ModelRecord = {
  readonly id: string;
  readonly offerId: string;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  readonly version: number | null;
  readonly content: ModelContent;
  /** Null for the built-in model. */
  readonly createdAt: Date | null;
  readonly publishedAt: Date | null;
  /** When its draft was last saved. */
  readonly savedAt: Date | null;
};

/** A model that was published. */
export type PublishedModel = ModelRecord & { readonly version: number };

/** `leads = scored + failed + disqualified + unscored`; `stale` counts those among the first three. */
export type OfferCounts = {
  readonly leads: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  readonly stale: number;
  readonly unscored: number;
  /** Those that the next run takes, each once. */
  readonly toScore: number;
};

export type LeadRecord = LeadText & {
  readonly id: string;
  readonly offerId: string;
  readonly revision: number;
  readonly createdAt: Date;
};

export type ImportCounts = {
  readonly rowsRead: number;
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly rejected: number;
};

export type ImportColumn = { readonly header: string; readonly index: number; readonly field: LeadField | null };

/** What was found in the header row of a file. */
export type ImportLayout = {
  readonly columns: readonly ImportColumn[];
  readonly missingColumns: readonly LeadField[];
  /** How the file was read; null where there is none, or where a former version read it. */
  readonly format: FileFormat | null;
};

/** What became of an import's rows. */
export type ImportResult = ImportCounts & {
  /** Rows below the header without text; null where there is no file, or where a former version took it. */
  readonly blankRows: number | null;
  /** The columns whose text no field took, as the leads' extra columns name them. */
  readonly extraHeaders: readonly string[];
  readonly warnings: readonly ImportWarning[];
};

export type ImportRecord = ImportResult &
  ImportLayout & {
    readonly id: string;
    readonly offerId: string;
    readonly filename: string | null;
    /** The offer whose leads were copied, which may be gone; null for other imports. */
    readonly copiedFromId: string | null;
    readonly createdAt: Date;
  };

export type RunStatus = 'QUEUED' | 'RUNNING' | 'WAITING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';

export type RunKind = 'SCORING' | 'RECALCULATION';

export type RunRecord = {
  readonly id: string;
  readonly offerId: string;
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly message: string | null;
  readonly resumesAt: Date | null;
  /** Whether it asks again what has been answered before. */
  readonly rescore: boolean;
  /** How many requests it may make; null: as many as it takes. */
  readonly maxRequests: number | null;
  readonly total: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  /** How many of the scored took a verdict that was there. */
  readonly reused: number;
  readonly usage: AiUsage;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** A lead that a run could not have judged. */
export type LeadFailureRecord = IntentFailure & { readonly leadId: string };

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

/** A lead that a run has still to score, as it is now. */
export type PendingLead = CriterionLead &
  PersonName & {
    readonly id: string;
    readonly revision: number;
    /** Whether a verdict on it is there that still holds, so that it lacks points alone. */
    readonly isJudged: boolean;
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

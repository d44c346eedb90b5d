import type { AiProvider, AiUsage, IntentFailure } from '../ai/intent-classifier.js';
import type { ImportWarning } from '../domain/import-warning.js';
import type { LeadField } from '../domain/lead-fields.js';
import type { FileFormat } from '../imports/file-format.js';
import type { LeadText } from '../imports/lead-keys.js';
import type { Evidence, ScoredLead } from '../scoring/lead.js';
import type { ScoredOffer } from '../scoring/offer.js';
import type { Confidence, Intent, RuleVerdict } from '../scoring/verdicts.js';
import type { PersonName } from '../text/name-words.js';

/** What a team wrote down of an offer. */
export type OfferText = ScoredOffer;

export type OfferRecord = OfferText & {
  readonly id: string;
  /** Counts the changes that scoring can see. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** `leads = scored + failed + unscored`; `stale` counts those among scored and failed. */
export type OfferCounts = {
  readonly leads: number;
  readonly scored: number;
  readonly failed: number;
  readonly stale: number;
  readonly unscored: number;
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
  /** The columns whose text no field took, as the leads' extra columns name them. */
  readonly extraHeaders: readonly string[];
  readonly warnings: readonly ImportWarning[];
};

export type ImportRecord = ImportResult &
  ImportLayout & {
    readonly id: string;
    readonly offerId: string;
    readonly filename: string | null;
    readonly createdAt: Date;
  };

export type RunStatus = 'QUEUED' | 'RUNNING' | 'WAITING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';

export type RunRecord = {
  readonly id: string;
  readonly offerId: string;
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
  /** How many of the scored took a verdict that was there. */
  readonly reused: number;
  readonly usage: AiUsage;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

/** A lead that a run could not have judged. */
export type LeadFailureRecord = IntentFailure & { readonly leadId: string };

/** The AI layer's part of a result. */
export type AiVerdict = {
  readonly points: number;
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

type Judged = { readonly rule: RuleVerdict; readonly scoredAt: Date };

/** A result as it is written: the rule layer always stands, the AI layer has a verdict or a failure. */
export type ScoreVerdict = Judged &
  (
    | {
        readonly status: 'SCORED';
        readonly score: number;
        readonly intent: Intent;
        readonly reasoning: string;
        readonly ai: AiVerdict;
        readonly failure: null;
      }
    | {
        readonly status: 'AI_FAILED';
        readonly score: null;
        readonly intent: null;
        readonly reasoning: null;
        readonly ai: null;
        readonly failure: IntentFailure;
      }
  );

export type ResultRecord = ScoreVerdict & {
  readonly id: string;
  readonly leadId: string;
  readonly offerId: string;
  readonly stale: boolean;
  /** Its lead, where both were read together. */
  readonly lead?: LeadRecord;
};

/** A lead that a run has still to score, as it is now. */
export type PendingLead = ScoredLead & PersonName & { readonly id: string; readonly revision: number };

/** A result with its lead, as one flat row. */
export type ResultRow = LeadText & {
  readonly leadId: string;
  readonly score: number | null;
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
  readonly scoredAt: Date;
};

import type { Grade } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { ModelPoints, ScoreFacts } from './model-points.js';

/** A result that a draft is compared with: a scored or disqualified one, not one whose verdict failed. */
export type PreviewRow = {
  readonly resultId: string;
  readonly leadId: string;
  /** The result by the model in force. */
  readonly before: ResultBefore;
  /** The rank of the verdict's confidence; higher is more certain. */
  readonly confidence: number;
  /** Without an intent the lead has no verdict. */
  readonly facts: Omit<ScoreFacts, 'criteria'>;
  readonly lead: CriterionLead;
};

/** A result by the model in force. Without score and grade it is disqualified. */
export type ResultBefore = {
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly fit: number;
  /** Whether `maxFit` or 0 cut the fit off. */
  readonly limited: boolean;
};

/** A row with its points by the previewed model, without the lead's texts. */
export type ComparedRow = Omit<PreviewRow, 'facts' | 'lead'> & {
  readonly after: ModelPoints;
  /** The change of the score; 0 where the lead has none by one of the models. */
  readonly change: number;
};

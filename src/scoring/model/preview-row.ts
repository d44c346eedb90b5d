import type { Grade } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { ModelPoints, ScoreFacts } from './model-points.js';

/** A result that a draft is compared with: one that is scored or disqualified, not one whose verdict failed. */
export type PreviewRow = {
  readonly resultId: string;
  readonly leadId: string;
  /** By the model in force. */
  readonly before: ResultBefore;
  /** How sure the verdict is: the higher the surer. */
  readonly confidence: number;
  /** Without an intent the lead has no verdict. */
  readonly facts: Omit<ScoreFacts, 'criteria'>;
  readonly lead: CriterionLead;
};

/** What a result is by the model in force; without score and grade it is disqualified. */
export type ResultBefore = {
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly fit: number;
  /** Whether `maxFit` or 0 cut the fit off. */
  readonly limited: boolean;
};

/** A row with what the previewed model makes of it, and without the lead's texts. */
export type ComparedRow = Omit<PreviewRow, 'facts' | 'lead'> & {
  readonly after: ModelPoints;
  /** How far the score moves; 0 where the lead has none by one of the models. */
  readonly change: number;
};

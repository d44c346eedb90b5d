import { SCORING_FIELDS, type ScoringField } from '../../domain/lead.js';

/** The name of a lead's field in the document that the model reads, and in the quotes that it returns. */
export type PromptKey = Lowercase<ScoringField>;

/** `role`, `company`, `industry`, `location`, `linkedin_bio`. */
export const PROMPT_KEYS = SCORING_FIELDS.map((field) => field.toLowerCase() as PromptKey);

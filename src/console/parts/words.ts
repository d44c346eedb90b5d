import type {
  Confidence,
  IndustryMatch,
  Intent,
  LeadField,
  OutcomeField,
  OutcomeKind,
  RoleRelevance,
  ScoreFactorCode,
  ScoringRunKind,
  ScoringRunStatus,
  TextEncoding,
} from '../generated/operations/graphql.js';
import { inWords } from './in-words.js';

/** The console's names for the schema's values. */
export const INTENTS: Readonly<Record<Intent, string>> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

/** The last three are results; the first only means that a contact was tried. */
export const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  CONTACTED: 'Contacted',
  MEETING: 'Meeting',
  WON: 'Won',
  LOST: 'Lost',
};

export const OUTCOME_FIELDS: Readonly<Record<OutcomeField, string>> = {
  OUTCOME: 'Outcome',
  OCCURRED_AT: 'When it happened',
  EMAIL: 'E-mail',
  LINKEDIN_URL: 'LinkedIn URL',
  EXTERNAL_ID: 'Id in your CRM',
  SCORING_ID: 'Id of this service',
};

export const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  FIRM: 'sure',
  LIKELY: 'fairly sure',
  GUESS: 'a guess',
};

export const ROLES: Readonly<Record<RoleRelevance, string>> = {
  DECISION_MAKER: 'Decision maker',
  INFLUENCER: 'Influencer',
  OTHER: 'Other',
};

export const INDUSTRIES: Readonly<Record<IndustryMatch, string>> = {
  EXACT: 'Exact match',
  ADJACENT: 'Related',
  NONE: 'No match',
};

/** Factors whose codes do not say enough. */
const FACTORS: Readonly<Partial<Record<ScoreFactorCode, string>>> = {
  LIMIT: 'Limit of the fit',
  OVERRIDE: 'Intent, set by a person',
};

/** Returns the console's name for a factor. */
export function nameOfFactor(code: ScoreFactorCode): string {
  return FACTORS[code] ?? inWords(code);
}

export const RUN_KINDS: Readonly<Record<ScoringRunKind, string>> = {
  SCORING: 'Scoring',
  RECALCULATION: 'New points',
};

export const RUNS: Readonly<Record<ScoringRunStatus, string>> = {
  QUEUED: 'About to begin',
  RUNNING: 'Scoring',
  WAITING: 'Waiting',
  COMPLETED: 'Done',
  CANCELLED: 'Stopped',
  FAILED: 'Failed',
};

export const FIELDS: Readonly<Record<LeadField, string>> = {
  ROLE: 'Role',
  COMPANY: 'Company',
  INDUSTRY: 'Industry',
  LOCATION: 'Location',
  LINKEDIN_BIO: 'LinkedIn bio',
  NAME: 'Full name',
  FIRST_NAME: 'First name',
  LAST_NAME: 'Last name',
  EMAIL: 'E-mail',
  LINKEDIN_URL: 'LinkedIn URL',
  PHONE: 'Phone',
  EXTERNAL_ID: 'Id in your CRM',
  SCORING_ID: 'Id of this service',
};

export const ENCODINGS: Readonly<Record<TextEncoding, string>> = {
  UTF_8: 'UTF-8',
  UTF_16LE: 'UTF-16, lower byte first',
  UTF_16BE: 'UTF-16, higher byte first',
  WINDOWS_1252: 'Western European (Windows-1252)',
  WINDOWS_1250: 'Central European (Windows-1250)',
  WINDOWS_1251: 'Cyrillic (Windows-1251)',
  WINDOWS_1253: 'Greek (Windows-1253)',
  WINDOWS_1254: 'Turkish (Windows-1254)',
  WINDOWS_1256: 'Arabic (Windows-1256)',
  SHIFT_JIS: 'Japanese (Shift_JIS)',
  GB18030: 'Simplified Chinese (GB18030)',
  BIG5: 'Traditional Chinese (Big5)',
  EUC_KR: 'Korean (EUC-KR)',
  MACINTOSH: 'Western European (Mac Roman)',
};

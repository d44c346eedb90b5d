import type { LeadKey } from './lead-fields.js';

/** The five fields of a lead that scoring reads; completeness asks for all of them. */
export const SCORING_FIELDS = ['ROLE', 'COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO'] as const;

export type ScoringField = (typeof SCORING_FIELDS)[number];

/** What scoring knows of a person. A field without text is null, never an empty string. */
export type ScoredLead = {
  readonly role: string | null;
  readonly company: string | null;
  readonly industry: string | null;
  readonly location: string | null;
  readonly linkedinBio: string | null;
};

/** The key of `ScoredLead` that holds each field's text. */
export const FIELD_KEYS = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
} as const satisfies Record<ScoringField, keyof ScoredLead>;

/** Words of the lead that decided a verdict: `quote` stands verbatim in that field. */
export type Evidence = { readonly field: ScoringField; readonly quote: string };

/** What criteria read of a person: a field without text is null; `extra` holds the columns that no field took, by header. */
export type CriterionLead = {
  readonly role: string | null;
  readonly company: string | null;
  readonly industry: string | null;
  readonly location: string | null;
  readonly linkedinBio: string | null;
  readonly email: string | null;
  readonly linkedinUrl: string | null;
  readonly extra: Readonly<Record<string, string>>;
};

/** What a person is called, as far as it is known. */
export type PersonName = {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
};

/** A lead as one row tells it, not yet matched with those the offer has. Text is trimmed; blank text is null. */
export type LeadDraft = { readonly [Key in LeadKey]: string | null } & {
  /** Columns that no field takes, by header; blank cells are left out. */
  readonly extra: Readonly<Record<string, string>>;
};

/** What is kept of a lead, without its identity. */
export type LeadText = Omit<LeadDraft, 'scoringId'>;

export type LeadRecord = LeadText & {
  readonly id: string;
  readonly offerId: string;
  readonly revision: number;
  readonly createdAt: Date;
};

/** A lead that a run has still to score, as it is now. */
export type PendingLead = CriterionLead &
  PersonName & {
    readonly id: string;
    readonly revision: number;
    /** Whether a verdict on it is there that still holds, so that it lacks points alone. */
    readonly isJudged: boolean;
  };

import type { LEAD_FIELD_KEYS, LeadKey } from './lead-fields.js';

/** The five fields of a lead that scoring reads. A lead is complete if it has all of them. */
export const SCORING_FIELDS = ['ROLE', 'COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO'] as const;

export type ScoringField = (typeof SCORING_FIELDS)[number];

/** The key of `ScoredLead` that holds each field's text. */
export const FIELD_KEYS = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
} as const satisfies { readonly [Field in ScoringField]: (typeof LEAD_FIELD_KEYS)[Field] };

/** The fields that scoring reads. A field without text is null, never an empty string. */
export type ScoredLead = { readonly [Field in ScoringField as (typeof FIELD_KEYS)[Field]]: string | null };

/** Makes a value for each field that scoring reads. */
export function byScoringField<Value>(make: (key: keyof ScoredLead) => Value): {
  readonly [Key in keyof ScoredLead]: Value;
} {
  return {
    role: make('role'),
    company: make('company'),
    industry: make('industry'),
    location: make('location'),
    linkedinBio: make('linkedinBio'),
  };
}

/** Words of the lead that decided a verdict. `quote` occurs verbatim in that field. */
export type Evidence = { readonly field: ScoringField; readonly quote: string };

/** The fields and columns that criteria read. A field without text is null; `extra` holds the unmapped columns, by header. */
export type CriterionLead = ScoredLead & {
  readonly email: string | null;
  readonly linkedinUrl: string | null;
  readonly extra: Readonly<Record<string, string>>;
};

/** The known parts of a person's name. */
export type PersonName = {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
};

/** A lead from one row, before it is matched with the offer's leads. Text is trimmed; blank text is null. */
export type LeadDraft = { readonly [Key in LeadKey]: string | null } & {
  /** Unmapped columns, by header; blank cells are left out. */
  readonly extra: Readonly<Record<string, string>>;
};

/** The stored text of a lead, without its id. */
export type LeadText = Omit<LeadDraft, 'scoringId'>;

export type LeadRecord = LeadText & {
  readonly id: string;
  readonly offerId: string;
  readonly revision: number;
  readonly createdAt: Date;
};

/** The current state of a lead that a run has still to score. */
export type PendingLead = CriterionLead &
  PersonName & {
    readonly id: string;
    readonly revision: number;
    /** Whether it has a current verdict, so that it lacks only points. */
    readonly isJudged: boolean;
  };

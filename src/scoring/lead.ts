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

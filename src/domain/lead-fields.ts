/**
 * What a column, or a key of an input object, can mean, and the key that holds it in a lead: one row a field, in the order
 * of an export. Every list of fields derives from this one.
 */
export const LEAD_FIELD_KEYS = {
  SCORING_ID: 'scoringId',
  EXTERNAL_ID: 'externalId',
  NAME: 'name',
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
  EMAIL: 'email',
  LINKEDIN_URL: 'linkedinUrl',
  PHONE: 'phone',
} as const;

export type LeadField = keyof typeof LEAD_FIELD_KEYS;

export type LeadKey = (typeof LEAD_FIELD_KEYS)[LeadField];

/** A key under which text is kept with a lead. */
export type LeadTextKey = Exclude<LeadKey, 'scoringId'>;

export const LEAD_FIELDS = Object.keys(LEAD_FIELD_KEYS) as readonly LeadField[];

export const LEAD_KEYS = Object.values(LEAD_FIELD_KEYS);

export const LEAD_TEXT_KEYS = LEAD_KEYS.filter((key): key is LeadTextKey => key !== 'scoringId');

/** The fields that an export has a column for: the parts of a name stand joined in the name. */
export const EXPORTED_FIELDS = LEAD_FIELDS.filter((field) => field !== 'FIRST_NAME' && field !== 'LAST_NAME');

/** The header of a field where the service itself names a column. */
export function headerOf(field: LeadField): string {
  return field.toLowerCase();
}

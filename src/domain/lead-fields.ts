/**
 * The fields of a lead, one a row, in the order of an export. Each is the meaning of a column or of an input's key, with the key
 * that holds it in a lead. Every list of fields derives from this one.
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

/** A key that holds text of a lead. */
export type LeadTextKey = Exclude<LeadKey, 'scoringId'>;

export const LEAD_FIELDS = Object.keys(LEAD_FIELD_KEYS) as readonly LeadField[];

export const LEAD_KEYS = Object.values(LEAD_FIELD_KEYS);

export const LEAD_TEXT_KEYS = LEAD_KEYS.filter((key): key is LeadTextKey => key !== 'scoringId');

/** The text of each field of a lead. */
export type FieldTexts = Record<LeadTextKey, string | null>;

/**
 * Makes the texts of a lead without any, to be filled in. Written out, since objects whose keys come from a list are several
 * times slower to make and to read.
 */
export function blankTexts(): FieldTexts {
  return {
    externalId: null,
    name: null,
    firstName: null,
    lastName: null,
    role: null,
    company: null,
    industry: null,
    location: null,
    linkedinBio: null,
    email: null,
    linkedinUrl: null,
    phone: null,
  };
}

/** The fields that have a column in an export. The name's column holds its parts together. */
export const EXPORTED_FIELDS = LEAD_FIELDS.filter((field) => field !== 'FIRST_NAME' && field !== 'LAST_NAME');

/** Returns the header that the service gives a field's column. */
export function headerOf(field: LeadField): string {
  return field.toLowerCase();
}

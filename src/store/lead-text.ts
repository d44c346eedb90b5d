/** The columns that an import writes, and those that it is matched by. */
export const LEAD_TEXT_COLUMNS = [
  'externalId',
  'name',
  'role',
  'company',
  'industry',
  'location',
  'linkedinBio',
  'email',
  'linkedinUrl',
  'extra',
  'emailKey',
  'urlKey',
  'fingerprint',
] as const;

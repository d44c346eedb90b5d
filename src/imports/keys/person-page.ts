/** LinkedIn's pages of people: public profiles, and those of its tools for sales and recruiting. */
const PROFILES = [
  /^(?:[\w-]+\.)*linkedin\.(?:com|cn)\/(?:in|pub)\/([^/?#\s]+)/,
  /^(?:[\w-]+\.)*linkedin\.(?:com|cn)\/profile\/view\/?\?(?:[^#]*&)?id=([^&#\s]+)/,
  /^(?:[\w-]+\.)*linkedin\.(?:com|cn)\/sales\/(?:lead|people|profile)\/([^/?#,\s]+)/,
  /^(?:[\w-]+\.)*linkedin\.(?:com|cn)\/(?:talent|recruiter|hire)\/(?:[a-z-]+\/)*profile\/([^/?#,\s]+)/,
];

/** Names in place of a profile that are no person's: "me" is the viewer. */
const NOBODY = new Set(
  'me n-a na none null undefined unknown unavailable yourname your-name yourprofile your-profile username user-name'.split(
    ' ',
  ),
);

/** No letter, and no digit except zero. */
const NOTHING = /^[^\p{L}1-9]*$/u;

/** Whether a URL, in lower case and without a scheme, is a person's page on LinkedIn: not a company, a post or another site. */
export function isPersonPage(url: string): boolean {
  for (const profile of PROFILES) {
    const person = profile.exec(url)?.[1];
    if (person !== undefined) return !NOBODY.has(person) && !NOTHING.test(person);
  }
  return false;
}

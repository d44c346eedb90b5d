/** A person's page, and what may stand behind it: a part of the page, an overlay, a language. */
const PROFILE = /^linkedin\.com\/(?:mwlite\/|comm\/)?in\/([^/?#]+)/;

/** A person in Sales Navigator; behind the id stands how the person was found. */
const SALES_PROFILE = /^linkedin\.com\/sales\/(?:lead|people|profile)\/([^/,?#]+).*$/s;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** The one form of all addresses of a LinkedIn page, in lower case and without scheme; other addresses stay as they are. */
export function pageForm(address: string): string {
  if (!address.includes('linkedin.com')) return address;
  const plain = BEYOND_ASCII.test(address) ? address.normalize('NFC').replace(/\p{Cf}/gu, '') : address;
  const page = plain.replace(/^[a-z]+\.(?=linkedin\.com)/, '');
  const profile = PROFILE.exec(page)?.[1];
  if (profile !== undefined) return `linkedin.com/in/${profile}`;
  return page
    .replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1')
    .replace(SALES_PROFILE, 'linkedin.com/sales/lead/$1');
}

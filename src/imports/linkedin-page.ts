/** A person's page, and what may stand behind it: a part of the page, an overlay, a language. */
const PROFILE = /^linkedin\.com\/(?:mwlite\/|comm\/)?in\/([^/?#]+).*$/s;

/** A person in Sales Navigator; behind the id stands how the person was found. */
const SALES_PROFILE = /^linkedin\.com\/sales\/(?:lead|people|profile)\/([^/,?#]+).*$/s;

/** The one form of all addresses of a LinkedIn page, in lower case and without scheme; other addresses stay as they are. */
export function pageForm(address: string): string {
  if (!address.includes('linkedin.com')) return address;
  return address
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[a-z]+\.(?=linkedin\.com)/, '')
    .replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1')
    .replace(PROFILE, 'linkedin.com/in/$1')
    .replace(SALES_PROFILE, 'linkedin.com/sales/lead/$1');
}

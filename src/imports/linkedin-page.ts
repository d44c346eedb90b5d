/** What ends the name of a page: the rest of its URL, other text of the cell, or another page. */
const END = String.raw`(?:\s*[/?#,;|"<>()[\]]|\s+\S*linkedin\.com\/|\s*$).*$`;
const NAME = String.raw`([^/?#\s,;|"<>()[\]]+)`;

/** A person's page, and what may stand behind it: a part of the page, an overlay, a language. */
const PROFILE = new RegExp(String.raw`^linkedin\.com\/(?:mwlite\/|comm\/)?in\/${NAME}${END}`, 's');

/** A person in Sales Navigator; behind the id stands how the person was found. */
const SALES_PROFILE = new RegExp(String.raw`^linkedin\.com\/sales\/(?:lead|people|profile)\/${NAME}${END}`, 's');

/** What stands in front of a page: a country, or a name and brackets in a cell that has more than the page. */
const IN_FRONT = /^.*?(?<![\w.-])(?:[a-z]+\.)?(?=linkedin\.com\/)/s;

/**
 * The one form of all addresses of a LinkedIn page, in lower case and without scheme, and that of the first of several in a
 * cell; other addresses stay as they are.
 */
export function pageForm(address: string): string {
  if (!address.includes('linkedin.com')) return address;
  return address
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(IN_FRONT, '')
    .replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1')
    .replace(PROFILE, 'linkedin.com/in/$1')
    .replace(SALES_PROFILE, 'linkedin.com/sales/lead/$1');
}

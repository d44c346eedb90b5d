/** What ends the name of a page: the rest of its URL, other text of the cell, or another page. */
const END = String.raw`(?=\s*[/?#,;|"<>()[\]]|\s+\S*linkedin\.com\/|\s*$)`;
const NAME = String.raw`([^/?#\s,;|"<>()[\]]+)`;

/** A person's page, and what may stand behind it: a part of the page, an overlay, a language. */
const PROFILE = new RegExp(String.raw`^linkedin\.com\/(?:mwlite\/|comm\/)?in\/${NAME}${END}`);

/** A person in Sales Navigator; behind the id stands how the person was found. */
const SALES_PROFILE = new RegExp(String.raw`^linkedin\.com\/sales\/(?:lead|people|profile)\/${NAME}${END}`);

/** What stands in front of a page: a country, or a name and brackets in a cell that has more than the page. */
const IN_FRONT = /^.*?(?<![\w.-])(?:[a-z]+\.)?(?=linkedin\.com\/)/s;

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * The one form of all addresses of a LinkedIn page, in lower case and without scheme, and that of the first of several in a
 * cell; other addresses stay as they are.
 */
export function pageForm(address: string): string {
  if (!address.includes('linkedin.com')) return address;
  const plain = BEYOND_ASCII.test(address) ? address.normalize('NFC').replace(/\p{Cf}/gu, '') : address;
  const page = plain.replace(IN_FRONT, '');
  const profile = PROFILE.exec(page)?.[1];
  if (profile !== undefined) return `linkedin.com/in/${profile}`;
  const salesProfile = SALES_PROFILE.exec(page)?.[1];
  if (salesProfile !== undefined) return `linkedin.com/sales/lead/${salesProfile}`;
  return page.replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1');
}

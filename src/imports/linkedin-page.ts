/** The end of a page's name: before the rest of its URL, other text of the cell, or another page. */
const END = String.raw`(?=\s*[/?#,;|"<>()[\]]|\s+\S*linkedin\.com\/|\s*$)`;
const NAME = String.raw`([^/?#\s,;|"<>()[\]]+)`;

/** A person's page; a section of the page, an overlay or a language may follow. */
const PROFILE = new RegExp(String.raw`^linkedin\.com\/(?:mwlite\/|comm\/)?in\/${NAME}${END}`);

/** A person in Sales Navigator; the way in which the person was found follows the id. */
const SALES_PROFILE = new RegExp(String.raw`^linkedin\.com\/sales\/(?:lead|people|profile)\/${NAME}${END}`);

/** Matches nearly all addresses of people; a quick check that spares the slower patterns. */
const PLAIN_PROFILE = /^(?:www\.)?linkedin\.com\/in\/[a-z\d-]+\/?$/;

/** The text before a page: a country, or a name and brackets in a cell that has more than the page. */
const IN_FRONT = /^.*?(?<![\w.-])(?:[a-z]+\.)?(?=linkedin\.com\/)/s;

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Normalises the address of a LinkedIn page, or of the first of several in a cell: lower case, without scheme. Other
 * addresses stay as they are.
 */
export function pageForm(address: string): string {
  if (PLAIN_PROFILE.test(address)) {
    return address.slice(address.indexOf('linkedin'), address.endsWith('/') ? -1 : address.length);
  }
  if (!address.includes('linkedin.com')) return address;
  const plain = BEYOND_ASCII.test(address) ? address.normalize('NFC').replace(/\p{Cf}/gu, '') : address;
  const page = plain.replace(IN_FRONT, '');
  const profile = PROFILE.exec(page)?.[1];
  if (profile !== undefined) return `linkedin.com/in/${profile}`;
  const salesProfile = SALES_PROFILE.exec(page)?.[1];
  if (salesProfile !== undefined) return `linkedin.com/sales/lead/${salesProfile}`;
  return page.replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1');
}

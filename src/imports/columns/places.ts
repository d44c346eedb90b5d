import { iso31661, iso31662 } from 'iso-3166';
import { headerKey } from '../../text/header-key.js';

/** The languages of country names in lists. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'tr', 'sv', 'da', 'nb', 'fi', 'ro', 'hr'];

const EVERYDAY_NAMES = ['England', 'Scotland', 'Wales', 'Great Britain', 'Holland'];

/** The last characters of the names of prefectures, provinces, cities and districts in East Asia: "愛知県", "부산광역시". */
const EAST_ASIAN = /^(?:\p{Script=Han}{1,5}[県縣府都道省市区區郡州]|\p{Script=Hangul}{1,6}[도시군구])$/u;

type Known = { readonly names: ReadonlySet<string>; readonly codes: ReadonlySet<string> };

let known: Known | null = null;

/** Whether a text is the name of a country or of a part of one, or its code in capitals: "Bayern", "NY". */
export function isRegion(text: string): boolean {
  const { names, codes } = knownPlaces();
  return codes.has(text) || names.has(headerKey(text)) || EAST_ASIAN.test(text);
}

/** Whether a text is the name of a country or of a part of one in full, or ends in one: "Bergen, Norway". */
export function endsInRegion(text: string): boolean {
  const [last = '', ...others] = text.split(',').reverse();
  return others.length > 0 ? isRegion(last.trim()) : knownPlaces().names.has(headerKey(last));
}

/** Loaded on the first doubtful column: there are 5,000 names. */
function knownPlaces(): Known {
  known ??= { names: new Set(placeNames().map(headerKey)), codes: new Set(placeCodes()) };
  return known;
}

function placeNames(): string[] {
  const countries = LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return iso31661.map(({ alpha2 }) => names.of(alpha2) ?? alpha2);
  });
  return [...countries, ...EVERYDAY_NAMES, ...iso31662.map(({ name }) => name)];
}

function placeCodes(): string[] {
  const countries = iso31661.flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3]);
  return [...countries, ...iso31662.map(({ code }) => code.slice(code.indexOf('-') + 1)), 'UK'];
}

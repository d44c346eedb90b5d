/** Powers of ten by what is written behind an amount, in lower case and without a point. */
export const UNITS: Readonly<Record<string, number>> = {
  ...named(3, 'k thousand thousands tsd tausend mille mila tys тыс 千'),
  ...named(4, '万 萬 만'),
  ...named(5, 'lakh lakhs lac'),
  ...named(6, 'm mm mio mln million millions millionen millones milhões milioni miljoen miljoner млн'),
  ...named(7, 'crore crores cr'),
  ...named(8, '億 亿 억'),
  ...named(9, 'b bn billion billions mrd mld milliarde milliarden milliard milliards miljard млрд'),
  ...named(12, 'tn trillion trillions billionen'),
};

/** What stands before the first number that is not meant any more. */
export const LESS_THAN = '< | less than | fewer than | under | below | weniger als | unter | moins de | menos de'.split(
  ' | ',
);

/** What stands before the last number that is not meant yet. */
export const MORE_THAN = '> | more than | over | above | mehr als | über | plus de | más de'.split(' | ');

/** What stands before a number and changes nothing about it: it is not exact, or the end of a range. */
export const BESIDE = (
  '>= | <= | ≥ | ≤ | ~ | ≈ | ca | circa | c | about | approx | approximately | around | roughly | etwa | rund | ungefähr | env | environ | ' +
  'cerca de | aprox | between | zwischen | entre | from | von | ab | at least | min | mindestens | ' +
  "up to | at most | max | bis zu | bis | höchstens | jusqu'à | hasta"
).split(' | ');

/** Signs between the ends of a range. */
export const DASHES = ['-', '~', '..', '...'];

/** Words between the ends of a range. */
export const BETWEEN_ENDS = 'to and bis und à et a y e до'.split(' ');

/** What currencies are called that have no code of three letters there. */
export const CURRENCY_NAMES = ['rs', 'kr', 'fr', 'zł'];

function named(power: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, power]));
}

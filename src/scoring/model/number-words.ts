/** Powers of ten by the unit after an amount, in lower case and without a full stop. */
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

/** Words before an exclusive upper bound. */
export const LESS_THAN = '< | less than | fewer than | under | below | weniger als | unter | moins de | menos de'.split(
  ' | ',
);

/** Words before an exclusive lower bound. */
export const MORE_THAN = '> | more than | over | above | mehr als | über | plus de | más de'.split(' | ');

/** Words before a number that do not change how it is read: the number is approximate, or an end of a range. */
export const BESIDE = (
  '>= | <= | ≥ | ≤ | ~ | ≈ | ca | circa | c | about | approx | approximately | around | roughly | etwa | rund | ungefähr | env | environ | ' +
  'cerca de | aprox | between | zwischen | entre | from | von | ab | at least | min | mindestens | ' +
  "up to | at most | max | bis zu | bis | höchstens | jusqu'à | hasta"
).split(' | ');

/** Signs between the ends of a range. */
export const DASHES = ['-', '~', '..', '...'];

/** Words between the ends of a range. */
export const BETWEEN_ENDS = 'to and bis und à et a y e до'.split(' ');

/** Local names of currencies, in addition to the three-letter codes. */
export const CURRENCY_NAMES = ['rs', 'kr', 'fr', 'zł'];

function named(power: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, power]));
}

import type { EstimateFragment, RateFragment } from '../generated/operations/graphql.js';

/** A non-breaking space keeps it on the line of its number. */
const UNIT = '\u00a0%';

/** A share in percent: "31 %", below one percent "0.4 %". */
export function percent(share: number): string {
  return `${digits(share)}${UNIT}`;
}

/** The interval of a share: "22–42 %". */
export function percentRange({ low, high }: Pick<RateFragment, 'low' | 'high'>): string {
  return `${digits(low)}–${digits(high)}${UNIT}`;
}

function digits(share: number): string {
  return share > 0 && share < 0.01 ? (100 * share).toFixed(1) : String(Math.round(100 * share));
}

/** The interval of a figure: "0.62–0.79". */
export function intervalText({ low, high }: Pick<EstimateFragment, 'low' | 'high'>): string {
  return `${low.toFixed(2)}–${high.toFixed(2)}`;
}

/** A difference with its interval: "+0.06 (−0.01 to +0.13)". */
export function differenceText({ value, low, high }: EstimateFragment): string {
  return `${signedText(value)} (${signedText(low)} to ${signedText(high)})`;
}

function signedText(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Formats a ratio: "3", "2.6", from ten on in whole numbers. */
export function times(ratio: number): string {
  return ratio >= 9.95 ? String(Math.round(ratio)) : String(Number(ratio.toFixed(1)));
}

import type { Intent } from '../../scoring/verdicts.js';
import type { Authority, Fit, FunctionMatch, Need, Substance } from './signals/signals.js';

/** What decides the intent, once nothing objects. */
export type Case = {
  readonly authority: Authority;
  readonly functionMatch: FunctionMatch;
  readonly fit: Fit;
  readonly need: Need;
  readonly substance: Substance;
};

/** A row holds where each named column has one of the values. */
type Row = { readonly [Column in keyof Case]?: readonly Case[Column][] } & { readonly intent: Intent };

const CLOSE: readonly Fit[] = ['INSIDE', 'NEXT'];
const CAN_ACT: readonly Authority[] = ['DECIDES', 'HAS_SAY'];

/** The first row that holds decides; what no row holds for is LOW. */
const ROWS: readonly Row[] = [
  // A stated evaluation, by somebody who can act on it or works where the offer is made for.
  { intent: 'HIGH', need: ['EVALUATES'], authority: CAN_ACT, functionMatch: ['SERVED', 'NEAR'] },
  { intent: 'HIGH', need: ['EVALUATES'], authority: ['NO_SAY'], functionMatch: ['SERVED'], fit: CLOSE },
  { intent: 'HIGH', need: ['EVALUATES'], authority: ['DECIDES'], fit: CLOSE },
  { intent: 'MEDIUM', need: ['EVALUATES'] },
  // Authority over the function, inside or next to the ideal customer, borne out by the biography.
  { intent: 'HIGH', authority: ['DECIDES'], functionMatch: ['SERVED'], fit: CLOSE, substance: ['TOUCHES', 'TELLS'] },
  { intent: 'HIGH', authority: ['DECIDES'], functionMatch: ['NEAR'], fit: CLOSE, need: ['NEEDS'] },
  { intent: 'HIGH', authority: ['DECIDES'], fit: ['INSIDE'], need: ['NEEDS'] },
  { intent: 'HIGH', authority: CAN_ACT, functionMatch: ['SERVED'], fit: CLOSE, need: ['NEEDS'] },
  // One of authority, function and fit is missing.
  { intent: 'MEDIUM', authority: ['DECIDES'], functionMatch: ['SERVED', 'NEAR'] },
  { intent: 'MEDIUM', authority: ['DECIDES'], fit: CLOSE },
  { intent: 'MEDIUM', authority: ['DECIDES'], need: ['NEEDS'] },
  { intent: 'MEDIUM', authority: ['HAS_SAY'], functionMatch: ['SERVED'] },
  { intent: 'MEDIUM', authority: ['HAS_SAY'], functionMatch: ['NEAR'], fit: ['INSIDE'] },
  { intent: 'MEDIUM', authority: ['HAS_SAY'], functionMatch: ['NEAR'], substance: ['TOUCHES'] },
  { intent: 'MEDIUM', authority: ['DECIDES'], substance: ['TOUCHES'] },
  { intent: 'MEDIUM', authority: ['NO_SAY'], functionMatch: ['SERVED'], fit: CLOSE },
  { intent: 'MEDIUM', authority: ['NO_SAY'], functionMatch: ['SERVED'], need: ['NEEDS'] },
  { intent: 'MEDIUM', authority: ['HAS_SAY', 'NO_SAY'], functionMatch: ['NEAR'], fit: CLOSE, need: ['NEEDS'] },
  // Nothing is known of the post.
  { intent: 'MEDIUM', authority: ['UNKNOWN'], fit: CLOSE },
];

/** The intent of a lead that something speaks against, if not outright: at best MEDIUM, and LOW unless that is outweighed. */
export function lowered(intent: Intent, isOutweighed: boolean): Intent {
  if (intent === 'HIGH') return 'MEDIUM';
  return isOutweighed ? intent : 'LOW';
}

export function intentOf(given: Case): Intent {
  return ROWS.find((row) => holds(row, given))?.intent ?? 'LOW';
}

function holds(row: Row, given: Case): boolean {
  return (
    allows(row.authority, given.authority) &&
    allows(row.functionMatch, given.functionMatch) &&
    allows(row.fit, given.fit) &&
    allows(row.need, given.need) &&
    allows(row.substance, given.substance)
  );
}

function allows<Value>(allowed: readonly Value[] | undefined, value: Value): boolean {
  return allowed === undefined || allowed.includes(value);
}

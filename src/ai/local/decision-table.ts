import type { Confidence, Intent } from '../../domain/generated/enums.js';
import type { Authority, CounterFact, Fit, Need, Relation, Signals } from './signals.js';

/** The signals that decide the intent where nothing speaks against a purchase. */
export type Case = {
  readonly relation: Relation;
  readonly authority: Authority;
  readonly fit: Fit;
  readonly need: Need;
  readonly nearEmpty: boolean;
};

/** An intent, with the row of the table that decided and the confidence of that row. */
export type Decision = { readonly row: string; readonly intent: Intent; readonly confidence: Confidence };

/** A row holds where each named column has one of the values. */
type Columns = { readonly [Column in keyof Case]?: readonly Case[Column][] };
type Row = Decision & { readonly columns: Columns };

const CLOSE: readonly Fit[] = ['INSIDE', 'NEXT'];
const NOT_OUTSIDE: readonly Fit[] = ['INSIDE', 'NEXT', 'UNKNOWN', 'ANY'];
const OPEN: readonly Fit[] = ['UNKNOWN', 'ANY'];
const ACTS: readonly Authority[] = ['DECIDES', 'LEADS'];
const SPEAKS_FOR_ITSELF: readonly Relation[] = ['BUYS', 'RUNS', 'NEAR', 'UNKNOWN'];

/**
 * The first row that holds decides. The confidence follows from how often the row was right for the leads that the judge was made
 * with, which `npm run eval` prints: FIRM above 0.8, LIKELY above 0.6, else GUESS; GUESS or LIKELY where the leads are few.
 */
export const ROWS: readonly Row[] = [
  row('HIGH', 'FIRM', 'searches', { need: ['EVALUATES'], fit: NOT_OUTSIDE }),
  row('HIGH', 'GUESS', 'searches and acts, outside', { need: ['EVALUATES'], authority: ACTS }),
  row('HIGH', 'LIKELY', 'mentions it and acts', {
    need: ['MENTIONS'],
    relation: ['NEAR', 'OTHER', 'UNKNOWN'],
    authority: ACTS,
    fit: CLOSE,
  }),
  row('MEDIUM', 'GUESS', 'mentions it', { need: ['MENTIONS'], relation: ['OTHER', 'UNKNOWN'], fit: CLOSE }),
  row('MEDIUM', 'FIRM', 'near-empty', { nearEmpty: [true], relation: SPEAKS_FOR_ITSELF }),
  row('HIGH', 'LIKELY', 'buys and leads, inside', { relation: ['BUYS'], authority: ACTS, fit: ['INSIDE'] }),
  row('HIGH', 'LIKELY', 'buys and leads, next', { relation: ['BUYS'], authority: ACTS, fit: ['NEXT'] }),
  row('HIGH', 'LIKELY', 'buys and leads, fit open', { relation: ['BUYS'], authority: ACTS, fit: OPEN }),
  row('MEDIUM', 'GUESS', 'buys and leads, outside', { relation: ['BUYS'], authority: ACTS }),
  row('MEDIUM', 'LIKELY', 'buys without leading', { relation: ['BUYS'], fit: NOT_OUTSIDE }),
  row('HIGH', 'LIKELY', 'runs, inside', { relation: ['RUNS'], fit: ['INSIDE'] }),
  row('HIGH', 'LIKELY', 'runs, next', { relation: ['RUNS'], fit: ['NEXT'] }),
  row('MEDIUM', 'GUESS', 'runs, any industry', { relation: ['RUNS'], fit: ['ANY'] }),
  row('LOW', 'GUESS', 'runs, outside or unknown', { relation: ['RUNS'] }),
  row('HIGH', 'LIKELY', 'near and decides, fits', { relation: ['NEAR'], authority: ['DECIDES'], fit: CLOSE }),
  row('HIGH', 'GUESS', 'near and leads, inside', { relation: ['NEAR'], authority: ['LEADS'], fit: ['INSIDE'] }),
  row('MEDIUM', 'GUESS', 'near', { relation: ['NEAR'] }),
  row('HIGH', 'GUESS', 'no function, decides, inside', {
    relation: ['UNKNOWN'],
    authority: ['DECIDES'],
    fit: ['INSIDE'],
  }),
  row('MEDIUM', 'GUESS', 'no function, inside', { relation: ['UNKNOWN'], fit: ['INSIDE'] }),
  row('MEDIUM', 'GUESS', 'no function, may decide, next', {
    relation: ['UNKNOWN'],
    authority: ['DECIDES', 'UNKNOWN'],
    fit: ['NEXT'],
  }),
  row('LOW', 'GUESS', 'no function', { relation: ['UNKNOWN'] }),
  row('LOW', 'LIKELY', 'another function, inside', { relation: ['OTHER'], fit: ['INSIDE'] }),
  row('LOW', 'LIKELY', 'another function, next', { relation: ['OTHER'], fit: ['NEXT'] }),
  row('LOW', 'FIRM', 'another function', { relation: ['OTHER'] }),
];

const REST: Decision = { row: 'uses it elsewhere', intent: 'LOW', confidence: 'LIKELY' };

const OF_COUNTER_FACTS: Readonly<Record<CounterFact, Confidence>> = {
  LEFT: 'LIKELY',
  SEEKS_JOB: 'FIRM',
  STUDIES: 'FIRM',
  REFUSES: 'LIKELY',
  HAS_BOUGHT: 'FIRM',
  SELLS_THE_SAME: 'FIRM',
  EXCLUDED: 'LIKELY',
  ELSEWHERE: 'FIRM',
  ONLY_STEERS: 'LIKELY',
};

/** Decides the intent of a lead. HIGH needs believed text in two of three: role, company or industry, and biography. */
export function decide({ counterFact, post, organisation, need, nearEmpty, littleBelieved }: Signals): Decision {
  if (counterFact) {
    return { row: counterFact.kind, intent: 'LOW', confidence: OF_COUNTER_FACTS[counterFact.kind] };
  }
  const { relation, authority } = post;
  const given = { relation, authority, fit: organisation.fit, need: need.level, nearEmpty };
  const { row, intent, confidence } = ROWS.find(({ columns }) => holds(columns, given)) ?? REST;
  const isCapped = littleBelieved && intent === 'HIGH';
  return isCapped ? { row, intent: 'MEDIUM', confidence: 'GUESS' } : { row, intent, confidence };
}

function row(intent: Intent, confidence: Confidence, name: string, columns: Columns): Row {
  return { row: name, intent, confidence, columns };
}

function holds(columns: Columns, given: Case): boolean {
  return (
    allows(columns.relation, given.relation) &&
    allows(columns.authority, given.authority) &&
    allows(columns.fit, given.fit) &&
    allows(columns.need, given.need) &&
    allows(columns.nearEmpty, given.nearEmpty)
  );
}

function allows<Value>(allowed: readonly Value[] | undefined, value: Value): boolean {
  return allowed === undefined || allowed.includes(value);
}

import { byRuleFactor, type RuleFactorKey, type RuleFactorPoints } from '../domain/rule-factors.js';
import { BUILT_IN_MODEL, type ModelContent } from '../domain/scoring-model.js';
import { type Checked, done } from '../domain/user-error.js';
import { InputFaults } from './input-faults.js';
import { type CriterionInput, readCriteria } from './read-criteria.js';
import { readSteps, type StepRules, type StepsInput } from './read-steps.js';
import { checkedNumber, readOptionalText } from './read-values.js';

/** The points of each factor of the rules. */
type FactorInput = { readonly [Key in RuleFactorKey]?: PointsInput<RuleFactorPoints[Key]> | null };

type PointsInput<Points> = Points extends number ? number : StepsInput<keyof Points & string>;

/** A scoring model from a client. A field that is null or left out gets the value of the built-in model. */
export type ModelInput = FactorInput & {
  readonly note?: string | null;
  readonly intent?: StepsInput<keyof ModelContent['intent']> | null;
  readonly criteria?: readonly CriterionInput[] | null;
  readonly maxFit?: number | null;
  readonly grades?: StepsInput<keyof ModelContent['grades']> | null;
};

const MAX_NOTE = 500;
const POINTS = [0, 100] as const;
/** The highest possible score. */
const MAX_SCORE = 100;

const FALLING: StepRules = { bounds: POINTS, mustFall: false, advice: '' };
/** Further advice where the points of a factor are in the wrong order. */
const ADVICE: Readonly<Partial<Record<RuleFactorKey, string>>> = {
  role: ' To say who decides about this offer, name them in its idealCustomer (decisionMakers, influencers).',
};
const GRADES: StepRules = { bounds: [1, 100], mustFall: true, advice: '' };

/** Reads a scoring model and trims its texts. Returns all faults, in the order of the input. */
export function readModelInput(input: ModelInput): Checked<ModelContent> {
  const faults = new InputFaults();
  const builtIn = BUILT_IN_MODEL;
  const note = readOptionalText(input.note, MAX_NOTE, ['model', 'note'], faults);
  const factors = byRuleFactor<RuleFactorPoints>((key) => readFactor(input, key, faults));
  const intent = readSteps(input.intent, builtIn.intent, FALLING, ['model', 'intent'], faults);
  const criteria = readCriteria(input.criteria ?? builtIn.criteria, ['model', 'criteria'], faults);
  const maxFit = checkedNumber(input.maxFit ?? builtIn.maxFit, POINTS, ['model', 'maxFit'], faults);
  checkHighestScore(maxFit, intent.high, faults);
  const grades = readSteps(input.grades, builtIn.grades, GRADES, ['model', 'grades'], faults);
  if (faults.found.length > 0) return { ok: false, errors: faults.found };
  return done({ note, ...factors, intent, criteria, maxFit, grades });
}

function readFactor(input: ModelInput, key: RuleFactorKey, faults: InputFaults): RuleFactorPoints[RuleFactorKey] {
  const given = input[key] ?? {};
  const builtIn = BUILT_IN_MODEL[key];
  const path = ['model', key];
  if (typeof given === 'number') return checkedNumber(given, POINTS, path, faults);
  if (typeof builtIn === 'number') return builtIn;
  const rules = { ...FALLING, advice: ADVICE[key] ?? '' };
  return readSteps<string>(given, builtIn, rules, path, faults) as typeof builtIn;
}

/** Checks the sum, unless one of the two is out of its own bounds. */
function checkHighestScore(maxFit: number, high: number, faults: InputFaults): void {
  if (maxFit > POINTS[1] || high > POINTS[1] || maxFit < 0 || high < 0 || maxFit + high <= MAX_SCORE) return;
  const message =
    `maxFit is ${maxFit} and a high intent gives ${high}, together ${maxFit + high}; a score is ${MAX_SCORE} at most. ` +
    `Lower maxFit to ${MAX_SCORE - high}, or intent.high to ${MAX_SCORE - maxFit}.`;
  faults.add(['model', 'maxFit'], 'OUT_OF_RANGE', message);
}

import type { InputFaults, Path } from './input-faults.js';
import { checkedNumber } from './read-values.js';

/** Numbers from a client, each of which must not exceed the one before. */
export type StepsInput<Step extends string> = { readonly [Key in Step]?: number | null };

export type StepRules = {
  readonly bounds: readonly [number, number];
  /** Whether equal neighbours are also a fault. */
  readonly mustFall: boolean;
  /** Further advice where the order is wrong, besides changing a number. */
  readonly advice: string;
};

/** Reads numbers in the order of the built-in ones, which replace those that are left out. */
export function readSteps<Step extends string>(
  input: StepsInput<Step> | null | undefined,
  builtIn: Readonly<Record<Step, number>>,
  rules: StepRules,
  path: Path,
  faults: InputFaults,
): Record<Step, number> {
  const names = Object.keys(builtIn) as Step[];
  const steps: Record<Step, number> = { ...builtIn };
  for (const [place, name] of names.entries()) {
    const former = names[place - 1];
    const at = [...path, name];
    const count = faults.found.length;
    steps[name] = checkedNumber(input?.[name] ?? builtIn[name], rules.bounds, at, faults);
    if (former === undefined || faults.found.length > count) continue;
    if (steps[name] < steps[former] || (steps[name] === steps[former] && !rules.mustFall)) continue;
    const most = rules.mustFall ? 'less than' : 'at most';
    const message = `Give ${most} ${steps[former]}, which is the number of ${former}, instead of ${steps[name]}.`;
    faults.add(at, 'OUT_OF_ORDER', message + rules.advice);
  }
  return steps;
}

import type { CriterionLead } from '../../../src/domain/lead.js';
import {
  BUILT_IN_MODEL,
  type Criterion,
  type CriterionCase,
  type ModelContent,
} from '../../../src/domain/scoring-model.js';

const NO_TEXT: CriterionLead = {
  role: null,
  company: null,
  industry: null,
  location: null,
  linkedinBio: null,
  email: null,
  linkedinUrl: null,
  extra: {},
};

/** A case that is worth nothing, but for what is said of it. */
export function caseOf(test: CriterionCase['test'], over: Partial<CriterionCase> = {}): CriterionCase {
  return { test, values: [], min: null, max: null, points: 0, disqualifies: false, ...over };
}

/** A criterion on the column "# Employees", or on what is said. */
export function criterionOf(cases: readonly CriterionCase[], over: Partial<Criterion> = {}): Criterion {
  return { label: 'Company size', field: null, column: '# Employees', cases, ...over };
}

/** The built-in model with criteria. */
export function modelWith(criteria: readonly Criterion[], over: Partial<ModelContent> = {}): ModelContent {
  return { ...BUILT_IN_MODEL, criteria, ...over };
}

/** A lead without text, but for what is said. */
export function leadWith(over: Partial<CriterionLead>): CriterionLead {
  return { ...NO_TEXT, ...over };
}

/** A lead with "# Employees". */
export function leadOfSize(size: string): CriterionLead {
  return leadWith({ extra: { '# Employees': size } });
}

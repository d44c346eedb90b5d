import { createHash } from 'node:crypto';
import { pointsByFact, RULE_FACTOR_KEYS, type RuleFactorKey } from './rule-factors.js';
import type { Criterion, CriterionCase, ModelContent } from './scoring-model.js';

/** 128 bits, so that collisions are not to be expected. */
const LENGTH = 32;

/** Hashes a model's content, note included. Equal contents have equal revisions, whatever the order of their keys. */
export function modelRevision(model: ModelContent): string {
  const { note, intent, criteria, maxFit, grades } = model;
  const content = [
    note,
    ...RULE_FACTOR_KEYS.map((key) => factorContent(model, key)),
    [intent.high, intent.medium, intent.low],
    criteria.map(criterionContent),
    maxFit,
    [grades.a, grades.b, grades.c],
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, LENGTH);
}

function factorContent(model: ModelContent, key: RuleFactorKey) {
  const points = model[key];
  return typeof points === 'number' ? points : Object.values(pointsByFact(key, model));
}

function criterionContent({ label, field, column, cases }: Criterion) {
  return [label, field, column, cases.map(caseContent)];
}

function caseContent({ test, values, min, max, points, disqualifies }: CriterionCase) {
  return [test, values, min, max, points, disqualifies];
}

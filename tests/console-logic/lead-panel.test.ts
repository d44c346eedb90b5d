import { describe, expect, it } from 'vitest';
import { gradeChange } from '../../src/console/lead/grade-change.js';
import { leadName } from '../../src/console/lead/lead-name.js';
import { machineVerdict } from '../../src/console/lead/machine-verdict.js';

describe("a lead's panel", () => {
  it.each([
    ['a new grade', null, 'A', 'Grade A.'],
    ['another grade', 'C', 'B', 'Grade C became B.'],
    ['nothing of the same grade', 'B', 'B', ''],
    ['nothing where the grade is gone', 'B', null, ''],
    ['nothing where there never was one', null, null, ''],
  ] as const)('says %s', (_, gradeBefore, gradeAfter, text) => {
    expect(gradeChange({ gradeBefore, gradeAfter })).toBe(text);
  });

  it.each([
    ['LOW', 30, 'The AI says Low, which would give a score of 30.'],
    ['HIGH', null, 'The AI says High.'],
    [null, null, 'The AI could not judge this lead.'],
  ] as const)('says beside the word of a person what the AI says: %s', (machineIntent, machineScore, text) => {
    expect(machineVerdict({ machineIntent, machineScore })).toBe(text);
  });

  it('calls a lead by name, role or company, whichever is there', () => {
    expect(leadName({ name: 'Ann', role: 'CEO', company: 'Acme' })).toBe('Ann');
    expect(leadName({ name: null, role: 'CEO', company: 'Acme' })).toBe('CEO');
    expect(leadName({ name: null, role: null, company: 'Acme' })).toBe('Acme');
  });
});

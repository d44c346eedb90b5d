import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { BUSINESS_FUNCTIONS } from '../../src/scoring/functions/business-functions.js';
import { buyingFunctionsOf } from '../../src/scoring/functions/buying-functions.js';
import { OFFER } from '../support/fake-gemini-setup.js';

it('are those of the schema, in its order', () => {
  const type = buildSchema(readFileSync('schema.graphql', 'utf8')).getType('BusinessFunction');
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect(values).toEqual(BUSINESS_FUNCTIONS);
});

it('that buy an offer are those that its owner named, in their order, else those that its text tells', () => {
  const offer = { ...OFFER, name: 'Payroll software', valueProps: ['Sales teams close more deals'] };
  const told = buyingFunctionsOf(offer);
  expect(told.map((read) => read.function)).toContain('SALES');
  for (const { from } of told) expect(JSON.stringify(offer)).toContain(from);
  const idealCustomer = { ...OFFER.idealCustomer, buyingFunctions: ['LEGAL', 'FINANCE'] as const };
  expect(buyingFunctionsOf({ ...offer, idealCustomer })).toEqual([
    { function: 'LEGAL', from: null },
    { function: 'FINANCE', from: null },
  ]);
});

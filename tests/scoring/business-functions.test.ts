import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { BUSINESS_FUNCTIONS } from '../../src/scoring/functions/business-functions.js';

it('are those of the schema, in its order', () => {
  const type = buildSchema(readFileSync('schema.graphql', 'utf8')).getType('BusinessFunction');
  const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect(values).toEqual(BUSINESS_FUNCTIONS);
});

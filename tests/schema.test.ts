import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXPORTED_FIELDS, LEAD_FIELD_KEYS, LEAD_TEXT_KEYS } from '../src/domain/lead-fields.js';
import { schema as served } from '../src/graphql/schema.js';

describe('schema.graphql', () => {
  it('describes every type, field, argument and enum value', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const types = Object.values(schema.getTypeMap()).filter(
      ({ name }) => !name.startsWith('__') && !BUILT_IN.has(name),
    );
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  it.each([
    ['Lead', LEAD_TEXT_KEYS],
    ['LeadInput', LEAD_TEXT_KEYS],
    ['UpdateLeadInput', LEAD_TEXT_KEYS],
    ['PreviewRow', EXPORTED_FIELDS.map((field) => LEAD_FIELD_KEYS[field]).filter((key) => key !== 'scoringId')],
  ])('gives %s the fields of a lead', (name, keys) => {
    const type = served.getType(name);
    const fields = isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining([...keys]));
  });

  it('is what the service serves, to the last name', () => {
    expect(printSchema(lexicographicSortSchema(served))).toBe(
      printSchema(lexicographicSortSchema(buildSchema(readFileSync('schema.graphql', 'utf8')))),
    );
  });
});

const BUILT_IN = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

type Described = { readonly name: string; readonly description?: string | null | undefined };

function undescribed(type: Described): string[] {
  const parts: (Described & { readonly path: string })[] = [{ ...pick(type), path: type.name }];
  if (isEnumType(type)) parts.push(...type.getValues().map((value) => part(value, type.name)));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push(part(field, type.name), ...field.args.map((arg) => part(arg, `${type.name}.${field.name}`)));
    }
  }
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()).map((field) => part(field, type.name)));
  return parts.filter(({ description }) => !description?.trim()).map(({ path }) => path);
}

function part(described: Described, parent: string) {
  return { ...pick(described), path: `${parent}.${described.name}` };
}

function pick({ name, description }: Described): Described {
  return { name, description };
}

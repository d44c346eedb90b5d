import { z } from 'zod';

/** A variable of the configuration. */
export type Variable<Value = unknown> = {
  readonly name: string;
  /** Its meaning, as Markdown. */
  readonly meaning: string;
  /** The allowed values, for the message about a wrong value. */
  readonly expected: string;
  /** The default for the documentation; null where there is none. */
  readonly default: string | null;
  /** An example for the documentation. */
  readonly example?: string;
  readonly schema: z.ZodType<Value>;
};

/** The values of a table of variables, under the same keys. */
export type Values<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Variable<infer Value> ? Value : Values<Table[Key]>;
};

/** An address that begins with http:// or https://. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** A key for an HTTP header: only characters that are allowed there. */
export const providerKey = z.string().regex(/^[\x21-\x7e]+$/);

type Texts = { readonly meaning: string; readonly example?: string };
type Described = Texts & { readonly expected: string };
/** Describes what happens without the variable. */
type Unset = { readonly unset?: string };

/** A whole number from `min` to `max`. */
export function number(
  name: string,
  { min, max, ...texts }: Texts & { readonly min: number; readonly max: number; readonly default: number },
): Variable<number> {
  const schema = whole(min, max).default(texts.default);
  return { name, expected: `a whole number from ${min} to ${max}`, ...texts, default: String(texts.default), schema };
}

/** A whole number from `min` to `max`, or null. */
export function optionalNumber(
  name: string,
  { min, max, unset, ...texts }: Texts & Unset & { readonly min: number; readonly max: number },
): Variable<number | null> {
  const schema = optional(whole(min, max));
  return { name, expected: `a whole number from ${min} to ${max}`, ...texts, default: unset ?? null, schema };
}

/** True or false; false by default. */
export function flag(name: string, texts: Texts): Variable<boolean> {
  const schema = z.enum(['true', 'false']).default('false');
  return {
    name,
    expected: 'true or false',
    ...texts,
    default: 'false',
    schema: schema.transform((value) => value === 'true'),
  };
}

/** A text that `schema` accepts. */
export function text(
  name: string,
  schema: z.ZodType<string, string>,
  texts: Described & { readonly default: string },
): Variable<string> {
  return { name, ...texts, schema: schema.default(texts.default) };
}

/** A text that `schema` accepts, or null. */
export function optionalText<Value>(
  name: string,
  schema: z.ZodType<Value, string>,
  { unset, ...texts }: Described & Unset,
): Variable<Value | null> {
  return { name, ...texts, default: unset ?? null, schema: optional(schema) };
}

function whole(min: number, max: number) {
  return z.coerce.number<string>().int().min(min).max(max);
}

function optional<Value>(schema: z.ZodType<Value, string>): z.ZodType<Value | null> {
  return schema.optional().transform((value) => value ?? null);
}

import { isIP } from 'node:net';
import type { Variable } from './variable.js';
import { VARIABLES } from './variables.js';

type Values<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Variable<infer Value> ? Value : Values<Table[Key]>;
};

type Variables = Values<typeof VARIABLES>;

/** The configuration: the value of each variable, null where it is optional and not set. */
export type Config = Omit<Variables, 'models'> & {
  /** Null: Gemini is not used. The built-in judge is used where no model is configured. */
  readonly gemini: { readonly apiKey: string; readonly model: string; readonly baseUrl: string | null } | null;
  /** Null: no other model server is used. */
  readonly openai: { readonly apiKey: string | null; readonly model: string; readonly baseUrl: string } | null;
};

export type Limits = Config['limits'];

/** The limits of one GraphQL operation. */
export type OperationLimits = Limits['operation'];

/** The environment has values that the service cannot start with; the message names each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** Reads the configuration. Throws a `ConfigError` with every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const { models, ...config } = readTable(VARIABLES, env, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...config, ...readModels(models) };
}

/** All variables of a table, in its order. */
export function variablesOf(table: object): Variable[] {
  return Object.values(table).flatMap((entry) => (isVariable(entry) ? [entry] : variablesOf(entry)));
}

function readTable<Table extends object>(table: Table, env: NodeJS.ProcessEnv, faults: string[]): Values<Table> {
  const values = Object.entries(table).map(([key, entry]) => [
    key,
    isVariable(entry) ? readVariable(entry, env[entry.name], faults) : readTable(entry, env, faults),
  ]);
  return Object.fromEntries(values);
}

function readVariable({ name, expected, schema }: Variable, value: string | undefined, faults: string[]): unknown {
  // A variable that is set to nothing counts as not set.
  const read = schema.safeParse(value?.trim() || undefined);
  if (!read.success) faults.push(`${name} must be ${expected}.`);
  return read.data;
}

function isVariable(entry: Variable | object): entry is Variable {
  return 'schema' in entry;
}

/** Chooses the provider: Gemini by default where it has a key. */
function readModels({ provider, ...models }: Variables['models']): Pick<Config, 'gemini' | 'openai'> {
  const { geminiKey: apiKey, openaiModel: model } = models;
  const chosen = provider ?? (apiKey ? 'gemini' : 'local');
  if (chosen === 'gemini') {
    if (!apiKey) throw new ConfigError(['GEMINI_API_KEY must be set where AI_PROVIDER is gemini.']);
    return { gemini: { apiKey, model: models.geminiModel, baseUrl: models.geminiUrl }, openai: null };
  }
  if (chosen === 'local') return { gemini: null, openai: null };
  if (!model) throw new ConfigError(['OPENAI_MODEL must be set where AI_PROVIDER is openai.']);
  return { gemini: null, openai: { apiKey: models.openaiKey, model, baseUrl: models.openaiUrl } };
}

/** Whether an address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

import type { OpenModel } from './ai/language-model.js';
import { LANGUAGE_MODELS } from './ai/make-classifier.js';
import { type ReadTable, tableReader } from './read-variables.js';
import type { Values } from './variable.js';
import { VARIABLES } from './variables.js';

/** The configuration: the value of each variable; null for an optional one that is not set. */
export type Config = Omit<Values<typeof VARIABLES>, 'aiProvider'> & {
  /** Opens the chosen language model; null where the built-in judge is used. */
  readonly openModel: OpenModel | null;
};

export type Limits = Config['limits'];

/** The limits of one GraphQL operation. */
export type OperationLimits = Limits['operation'];

/** The environment has values with which the service cannot start. The message names each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** Reads the configuration. Throws a `ConfigError` with every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const read = tableReader(env, faults);
  const { aiProvider, ...config } = read(VARIABLES);
  const openModel = chooseModel(aiProvider, read, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...config, openModel };
}

/** Returns the model of the chosen provider, or of the default provider where none is chosen. */
function chooseModel(chosen: string | null, read: ReadTable, faults: string[]): OpenModel | null {
  const models = Object.entries(LANGUAGE_MODELS).map(([name, model]) => ({
    name: name.toLowerCase(),
    ...model.configure(read),
  }));
  const model = models.find(({ name, isDefault }) => (chosen === null ? isDefault : name === chosen));
  if (!model) return null;
  if (typeof model.open === 'function') return model.open;
  faults.push(`${model.open.lacks} must be set where AI_PROVIDER is ${model.name}.`);
  return null;
}

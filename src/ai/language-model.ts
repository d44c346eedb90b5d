import type { IntentClassifier } from '../domain/intent-classifier.js';
import type { ReadTable } from '../read-variables.js';
import type { Values } from '../variable.js';
import type { LlmOptions } from './llm/llm-classifier.js';

/** Opens the classifier of a configured provider. Loads its SDK only then, to save memory where it is not used. */
export type OpenModel = (options: LlmOptions) => Promise<IntentClassifier>;

/** A provider as configured by its variables. */
export type ConfiguredModel = {
  /** Whether it is used where AI_PROVIDER is not set. */
  readonly isDefault: boolean;
  /** `lacks` names the missing variable where the provider cannot be used. */
  readonly open: OpenModel | { readonly lacks: string };
};

/** A provider of language models that the configuration can choose. */
export type LanguageModel = {
  /** Its entry in the list of values of `AI_PROVIDER`. */
  readonly description: string;
  readonly variables: object;
  configure(read: ReadTable): ConfiguredModel;
};

type Definition<Table extends object> = {
  readonly description: string;
  /** The variables that configure it. */
  readonly variables: Table;
  readonly configure: (values: Values<Table>) => ConfiguredModel;
};

/** Defines a provider of language models. */
export function languageModel<Table extends object>(definition: Definition<Table>): LanguageModel {
  const { description, variables, configure } = definition;
  return { description, variables, configure: (read) => configure(read(variables)) };
}

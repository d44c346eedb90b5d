import type { IntentClassifier } from '../domain/intent-classifier.js';
import type { ReadTable } from '../read-variables.js';
import type { Values } from '../variable.js';
import type { LlmOptions } from './llm/llm-classifier.js';

/** Opens the classifier of a provider that is set up. Its SDK is loaded by then and not before: it would take memory in vain. */
export type OpenModel = (options: LlmOptions) => Promise<IntentClassifier>;

/** What was read of a provider's variables. */
export type ConfiguredModel = {
  /** Whether it is used where nobody chose a provider. */
  readonly isDefault: boolean;
  /** The variable that it lacks where it cannot be used. */
  readonly open: OpenModel | { readonly lacks: string };
};

/** A provider of language models, as the configuration knows it. */
export type LanguageModel = {
  /** What it is, in the list of what `AI_PROVIDER` may be. */
  readonly description: string;
  readonly variables: object;
  configure(read: ReadTable): ConfiguredModel;
};

type Definition<Table extends object> = {
  readonly description: string;
  /** The variables that set it up. */
  readonly variables: Table;
  readonly configure: (values: Values<Table>) => ConfiguredModel;
};

/** Defines a provider of language models. */
export function languageModel<Table extends object>(definition: Definition<Table>): LanguageModel {
  const { description, variables, configure } = definition;
  return { description, variables, configure: (read) => configure(read(variables)) };
}

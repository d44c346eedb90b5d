import { languageModel } from '../language-model.js';
import { OPENAI_VARIABLES } from './openai-variables.js';

/** Any server with OpenAI's chat completions API. */
export const openai = languageModel({
  description: "`openai` (any server that speaks OpenAI's chat completions)",
  variables: OPENAI_VARIABLES,
  configure({ key: apiKey, model, address: baseUrl }) {
    if (model === null) return { isDefault: false, open: { lacks: OPENAI_VARIABLES.model.name } };
    return {
      isDefault: false,
      async open(options) {
        const { openAiClassifier } = await import('./openai-classifier.js');
        return openAiClassifier({ apiKey, model, baseUrl, ...options });
      },
    };
  },
});

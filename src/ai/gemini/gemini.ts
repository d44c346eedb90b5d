import { languageModel } from '../language-model.js';
import { GEMINI_VARIABLES } from './gemini-variables.js';

/** Google's Gemini. */
export const gemini = languageModel({
  description: '`gemini`',
  variables: GEMINI_VARIABLES,
  configure({ key: apiKey, model, address }) {
    if (apiKey === null) return { isDefault: false, open: { lacks: GEMINI_VARIABLES.key.name } };
    const access = { apiKey, model, baseUrl: address ?? undefined };
    return {
      isDefault: true,
      async open(options) {
        const { geminiClassifier } = await import('./gemini-classifier.js');
        return geminiClassifier({ ...access, ...options });
      },
    };
  },
});

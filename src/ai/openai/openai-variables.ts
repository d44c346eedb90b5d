import { z } from 'zod';
import { optionalText, providerKey, text, webAddress } from '../../variable.js';

/** The variables that configure a server with OpenAI's chat completions API. */
export const OPENAI_VARIABLES = {
  address: text('OPENAI_BASE_URL', webAddress, {
    meaning: 'the address of the model server: Ollama, vLLM, LM Studio, a gateway',
    expected:
      "the http(s) address of a server that speaks OpenAI's chat completions, such as http://127.0.0.1:11434/v1",
    default: 'https://api.openai.com/v1',
    example: 'http://127.0.0.1:11434/v1',
  }),
  model: optionalText('OPENAI_MODEL', z.string(), {
    meaning: "the server's model, needed with `AI_PROVIDER=openai`",
    expected: 'the name of a model that the server has',
    example: 'qwen3:8b',
  }),
  key: optionalText('OPENAI_API_KEY', providerKey, {
    meaning: 'an API key of that server, if it needs one',
    expected: 'an API key of that server, on one line and of plain ASCII characters',
  }),
};

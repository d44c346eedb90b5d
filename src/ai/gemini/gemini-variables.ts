import { z } from 'zod';
import { optionalText, providerKey, text, webAddress } from '../../variable.js';

/** The variables that configure Gemini. */
export const GEMINI_VARIABLES = {
  key: optionalText('GEMINI_API_KEY', providerKey, {
    meaning: 'a key of the Gemini API',
    expected: 'an API key of Gemini, on one line and of plain ASCII characters',
  }),
  model: text('GEMINI_MODEL', z.string(), {
    meaning: 'the Gemini model',
    expected: 'the name of a Gemini model',
    default: 'gemini-3.5-flash-lite',
  }),
  address: optionalText('GOOGLE_GEMINI_BASE_URL', webAddress, {
    meaning: 'another address of the Gemini API',
    expected: 'an http(s) address',
    unset: "Google's",
  }),
};

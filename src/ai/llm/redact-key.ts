const KEYS = /\bAIza[\w-]{10,}|\b(?:sk|gsk|xai)[-_][\w*.-]{8,}/g;
const STAND_IN = '[API key]';

/** A shorter key ("ollama", "none") protects nothing, and may be an ordinary word of the text. */
const SHORTEST_KEY = 8;

/** Removes the API key from a text, in every encoding that a response may quote it in. */
export function redactKey(text: string, apiKey: string | null): string {
  const decoded = percentDecoded(text);
  if (apiKey === null || apiKey.length < SHORTEST_KEY) return decoded.replaceAll(KEYS, STAND_IN);
  const inJson = JSON.stringify(apiKey).slice(1, -1);
  return decoded.replaceAll(inJson, STAND_IN).replaceAll(apiKey, STAND_IN).replaceAll(KEYS, STAND_IN);
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

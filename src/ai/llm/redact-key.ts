const GOOGLE_KEY = /AIza[\w-]{10,}/g;
const STAND_IN = '[API key]';

/** `text` with the API key taken out in every spelling that an answer may quote it in. */
export function redactKey(text: string, apiKey: string): string {
  const inJson = JSON.stringify(apiKey).slice(1, -1);
  return percentDecoded(text)
    .replaceAll(inJson, STAND_IN)
    .replaceAll(apiKey, STAND_IN)
    .replaceAll(GOOGLE_KEY, STAND_IN);
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The most starts of JSON that are tried, so that a text with very many brackets costs little. */
const MOST_STARTS = 500;
/** The thoughts of a model. Some models leave out the opening tag. */
const THOUGHTS = /^[\s\S]*<\/(?:think|thinking|reasoning)>/i;

/**
 * Returns the JSON objects and lists in the text of a model, in their order. It skips the text around them: a code fence, a
 * sentence, the model's thoughts or a fragment of JSON.
 */
export function findJson(text: string): unknown[] {
  const whole = parse(text);
  if (typeof whole === 'object' && whole !== null) return [whole];
  const written = text.replace(THOUGHTS, '');
  const found: unknown[] = [];
  const starts = /[{[]/g;
  for (let tries = 0; tries < MOST_STARTS; tries += 1) {
    const start = starts.exec(written)?.index;
    if (start === undefined) break;
    const end = endOfJson(written, start);
    const value = end === null ? undefined : parse(written.slice(start, end));
    if (value === undefined || end === null) continue;
    found.push(value);
    starts.lastIndex = end;
  }
  return found;
}

/** Returns the place after the bracket that closes the one at `start`; null where it is not closed. */
function endOfJson(text: string, start: number): number | null {
  let depth = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (token[0] === '{' || token[0] === '[') depth += 1;
    else if (token[0] === '}' || token[0] === ']') depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

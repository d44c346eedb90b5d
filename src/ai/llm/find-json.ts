/** Starts of JSON that are tried at most, so that a text of nothing but brackets costs no more than a long one. */
const MOST_STARTS = 500;
/** Some models begin without the opening tag. */
const THOUGHTS = /^[\s\S]*<\/(?:think|thinking|reasoning)>/i;

/**
 * The JSON objects and lists that stand in what a model wrote, in their order: whatever surrounds them, a code fence, a
 * sentence, its thoughts or a fragment of JSON, is passed over.
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

/** Where the bracket at `start` is closed; null where it is not. */
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

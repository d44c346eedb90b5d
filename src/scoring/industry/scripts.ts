/** The scripts that splitting and folding distinguish. */
export type Script = 'ASCII' | 'HAN' | 'HIRAGANA' | 'KATAKANA' | 'HANGUL' | 'ARABIC' | 'OTHER';

const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x0000, 0x007f, 'ASCII'],
  [0x0600, 0x06ff, 'ARABIC'],
  [0x0750, 0x077f, 'ARABIC'],
  [0x08a0, 0x08ff, 'ARABIC'],
  [0x1100, 0x11ff, 'HANGUL'],
  // The iteration mark is in a block of punctuation.
  [0x3005, 0x3005, 'HAN'],
  [0x3041, 0x309f, 'HIRAGANA'],
  [0x30a1, 0x30ff, 'KATAKANA'],
  [0x3131, 0x318e, 'HANGUL'],
  [0x31f0, 0x31ff, 'KATAKANA'],
  [0x3400, 0x4dbf, 'HAN'],
  [0x4e00, 0x9fff, 'HAN'],
  [0xac00, 0xd7a3, 'HANGUL'],
  [0xf900, 0xfaff, 'HAN'],
  [0xfb50, 0xfdff, 'ARABIC'],
  [0xfe70, 0xfeff, 'ARABIC'],
  [0xff66, 0xff9f, 'KATAKANA'],
];

const FIRST_ARABIC = 0x0600;
const UNSPACED: ReadonlySet<Script> = new Set(['HAN', 'HIRAGANA', 'KATAKANA', 'HANGUL']);

/** The script of each UTF-16 code unit, as its place in `RANGES` plus one. A table, since every character is looked up. */
const table = new Uint8Array(0x10000);
for (const [index, [from, to]] of RANGES.entries()) table.fill(index + 1, from, to + 1);

/** Returns the script of a UTF-16 code unit. */
function scriptOf(code: number): Script {
  return RANGES[(table[code] ?? 0) - 1]?.[2] ?? 'OTHER';
}

/** Whether a script is written without spaces, or with few. */
export function isUnspaced(script: Script): boolean {
  return UNSPACED.has(script);
}

/** Returns how words are separated in a run of letters: by spaces, by the vocabulary, or by Arabic prefixes. */
export function writingOf(run: string): 'SPACED' | 'UNSPACED' | 'ARABIC' {
  let writing: 'SPACED' | 'ARABIC' = 'SPACED';
  for (let at = 0; at < run.length; at += 1) {
    const code = run.charCodeAt(at);
    if (code < FIRST_ARABIC) continue;
    const script = scriptOf(code);
    if (isUnspaced(script)) return 'UNSPACED';
    if (script === 'ARABIC') writing = 'ARABIC';
  }
  return writing;
}

/** Splits a word where its script changes. */
export function runsOf(word: string): { readonly script: Script; readonly at: number; readonly text: string }[] {
  const runs: { script: Script; at: number; text: string }[] = [];
  let from = 0;
  for (let at = 1; at <= word.length; at += 1) {
    const script = scriptOf(word.charCodeAt(from));
    if (at < word.length && scriptOf(word.charCodeAt(at)) === script) continue;
    runs.push({ script, at: from, text: word.slice(from, at) });
    from = at;
  }
  return runs;
}

import genderEndings from '../vocabulary/role-gender-endings.json' with { type: 'json' };
import { type CharKind, foldChar } from './fold-char.js';

/** The separators between a word and the one before it, the weakest first. */
const BREAKS = ['NONE', 'JOIN', 'SLASH', 'COMMA', 'OPEN', 'CLOSE', 'DASH', 'BAR'] as const;
export type Break = (typeof BREAKS)[number];

/** A folded word of a text, with its place in the original: `text.slice(start, end)`. */
export type RoleWord = { readonly text: string; readonly start: number; readonly end: number; readonly before: Break };

/** The most words that are read of one text, so that a cell of 32,767 characters costs no more than a long headline. */
const MAX_WORDS = 120;
const MAX_WORD_LENGTH = 60;

const BREAK_OF: Partial<Record<CharKind, Break>> = {
  SLASH: 'SLASH',
  COMMA: 'COMMA',
  OPEN: 'OPEN',
  CLOSE: 'CLOSE',
  BAR: 'BAR',
};

const SIGN_OF: Partial<Record<CharKind, string>> = { AND: '&', AT: '@' };

const ENDING_OF_ANOTHER_GENDER = new RegExp(
  `(?:[/*:·._]|/-|\\(-?)(?:${genderEndings.join('|')})(?![\\p{L}\\p{N}])\\)?`,
  'uiy',
);
const DOTTED_INITIALS = /\p{L}\.(?:\p{L}\.)*\p{L}(?![\p{L}\p{N}])\.?/uy;

/** Reads the words of a text in order, at most `MAX_WORDS`. Takes linear time and never throws. */
export function readRoleWords(text: string): RoleWord[] {
  const words: RoleWord[] = [];
  let before: Break = 'NONE';
  let at = 0;
  while (at < text.length && words.length < MAX_WORDS) {
    const word = wordAt(text, at, before);
    if (word) {
      words.push(word);
      before = 'NONE';
      at = word.end;
    } else {
      before = stronger(before, breakAt(text, at));
      at = after(text, at);
    }
  }
  return words;
}

function wordAt(text: string, at: number, before: Break): RoleWord | null {
  const char = charAt(text, at);
  const sign = SIGN_OF[char.kind];
  if (sign) return { text: sign, start: at, end: after(text, at), before };
  if (char.kind === 'UNSPACED') return { text: char.text, start: at, end: after(text, at), before };
  if (char.kind !== 'LETTER') return null;
  return dottedInitials(text, at, before) ?? lettersAt(text, at, before);
}

function lettersAt(text: string, start: number, before: Break): RoleWord {
  let folded = '';
  let end = start;
  while (end < text.length) {
    const char = charAt(text, end);
    if (char.kind !== 'LETTER' && char.kind !== 'MARK') break;
    if (folded.length < MAX_WORD_LENGTH) folded += char.text;
    end = after(text, end);
  }
  return { text: folded, start, end: folded.length < 3 ? end : matchEnd(ENDING_OF_ANOTHER_GENDER, text, end), before };
}

function dottedInitials(text: string, start: number, before: Break): RoleWord | null {
  if (text[start + 1] !== '.') return null;
  const end = matchEnd(DOTTED_INITIALS, text, start);
  if (end === start) return null;
  return { text: initials(text.slice(start, end)), start, end, before };
}

/** Joins initials: "C.E.O." becomes "ceo". Two letters keep their dot, so that "a.D." does not become "ad". */
function initials(text: string): string {
  const letters = [...text].filter((char) => char !== '.').map((char) => foldChar(char.codePointAt(0) ?? 0).text);
  return letters.join(letters.length > 2 ? '' : '.');
}

/** Returns the separator at a place. A hyphen inside a word joins; one next to white space separates. */
function breakAt(text: string, at: number): Break {
  const { kind } = charAt(text, at);
  if (kind !== 'HYPHEN') return BREAK_OF[kind] ?? 'NONE';
  return joins(text, at - 1) && joins(text, at + 1) ? 'JOIN' : 'DASH';
}

function joins(text: string, at: number): boolean {
  const { kind } = charAt(text, at);
  return kind !== 'SPACE' && kind !== 'HYPHEN';
}

function charAt(text: string, at: number) {
  return foldChar(text.codePointAt(at) ?? 32);
}

function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function stronger(one: Break, other: Break): Break {
  return BREAKS.indexOf(one) >= BREAKS.indexOf(other) ? one : other;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

import { isPreposition, namesPerson, type RoleMark, turnsTense } from './marks.js';
import type { Break, RoleWord } from './role-words.js';

/** A part of a title with at most one post: words `first` to `last`, both included. */
export type Clause = {
  readonly first: number;
  readonly last: number;
  /** The separator before it; `NONE` where a word such as "former" begins it. */
  readonly opening: Break | 'AND';
  readonly marks: readonly RoleMark[];
};

type Cut = { readonly at: number; readonly opening: Clause['opening'] };

/** Splits a title at its separators, at words that change its tense, and at an "and" or "/" between two posts. */
export function splitClauses(words: readonly RoleWord[], marks: readonly RoleMark[]): Clause[] {
  const markAt = new Map(marks.map((mark) => [mark.first, mark]));
  const cuts: Cut[] = [{ at: 0, opening: 'NONE' }];
  for (let at = 0; at < words.length; at = (markAt.get(at)?.last ?? at) + 1) {
    const cut = cutAt(words, marks, markAt.get(at), cuts.at(-1)?.at ?? 0, at);
    if (cut) cuts.push(cut);
  }
  return cuts.map((cut, index) => clauseOf(cut, cuts[index + 1], words, marks));
}

/** Returns the place where a preposition ends the name of the clause's post; the place after its last word where none does. */
export function endOfHead(clause: Clause): number {
  let begin = clause.first;
  for (const mark of clause.marks) {
    if (isPreposition(mark) && mark.first > begin) return mark.first;
    if (mark.first === begin && turnsTense(mark)) begin = mark.last + 1;
  }
  return clause.last + 1;
}

function cutAt(
  words: readonly RoleWord[],
  marks: readonly RoleMark[],
  mark: RoleMark | undefined,
  first: number,
  at: number,
) {
  const before = words[at]?.before ?? 'NONE';
  if (at <= first) return null;
  if (!isWithinClause(before)) return { at, opening: before };
  if (mark && turnsTense(mark)) return { at, opening: 'NONE' as const };
  if (mark?.meaning === 'AND') return jointAt(words, marks, first, at, { at: at + 1, opening: 'AND' });
  return before === 'SLASH' ? jointAt(words, marks, first, at, { at, opening: before }) : null;
}

function jointAt(
  words: readonly RoleWord[],
  marks: readonly RoleMark[],
  first: number,
  end: number,
  cut: Cut,
): Cut | null {
  const left = marks.filter((mark) => mark.first >= first && mark.last < end);
  return joinsPosts(left, headFrom(words, marks, cut.at), end, cut.at) ? cut : null;
}

/** Whether the words before `end` name one post, and the words from `next` on another. */
function joinsPosts(left: readonly RoleMark[], right: readonly RoleMark[], end: number, next: number): boolean {
  if (!left.some(namesPerson) || !right.some((mark) => namesPerson(mark) || turnsTense(mark))) return false;
  const beginsWithPost = right.some(
    (mark, index) => mark.first === next + index && (namesPerson(mark) || turnsTense(mark)),
  );
  if (beginsWithPost || left.some((mark) => mark.meaning === 'AT')) return beginsWithPost;
  return left.some(isPreposition) || left.some((mark) => namesPerson(mark) && mark.last === end - 1);
}

/** Returns the marks from a word up to the next separator, "and" or preposition. */
function headFrom(words: readonly RoleWord[], marks: readonly RoleMark[], from: number): RoleMark[] {
  let end = from + 1;
  while (end < words.length && isWithinClause(words[end]?.before ?? 'NONE')) end += 1;
  const following = marks.filter((mark) => mark.first >= from && mark.first < end);
  const stop = following.findIndex((mark) => mark.meaning === 'AND' || isPreposition(mark));
  return stop < 0 ? following : following.slice(0, stop);
}

function isWithinClause(before: Break): boolean {
  return before === 'NONE' || before === 'JOIN' || before === 'SLASH';
}

function clauseOf(cut: Cut, next: Cut | undefined, words: readonly RoleWord[], marks: readonly RoleMark[]): Clause {
  const end = next ? next.at - (next.opening === 'AND' ? 2 : 1) : words.length - 1;
  // An "and" at the end joins nothing.
  const dangling = marks.find((mark) => mark.meaning === 'AND' && mark.first > cut.at && mark.last === end);
  const last = dangling ? dangling.first - 1 : end;
  const within = marks.filter((mark) => mark.first >= cut.at && mark.last <= last);
  return { first: cut.at, last, opening: cut.opening, marks: within };
}

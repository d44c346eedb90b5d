import type { RoleRelevance } from '../../domain/generated/enums.js';
import { splitClauses } from './clauses.js';
import { readMarks } from './marks.js';
import type { Veto } from './post.js';
import { RANKS, type Rank } from './ranks.js';
import { type RoleWord, readRoleWords } from './role-words.js';
import { readStatements, type Statement } from './statements.js';

/** One post of a title. */
export type Post = {
  /** The rank that its words name, even if a veto takes its say; null for "Intern". */
  readonly rank: Rank | null;
  /** Why the rank gives no say; null where it does. */
  readonly veto: Veto | null;
  /** Whether the post is held now: false for past, hoped-for and sought posts. */
  readonly isCurrent: boolean;
  readonly relevance: RoleRelevance;
  /** The post with its function, verbatim: "Head of Growth" of "Head of Growth at Acme". */
  readonly text: string;
  /** The words that decided, verbatim: "Head". */
  readonly words: string;
};

/** A title as it was read. A title may name no post. */
export type Title = { readonly posts: readonly Post[] };

const NOT_HELD: ReadonlySet<Veto | null> = new Set<Veto>(['PAST', 'HOPED_FOR', 'SEEKING']);

/** Reads the posts of a job title, in any script and case, in the order of the text. Takes linear time and never throws. */
export function readTitle(title: string): Title {
  const words = readRoleWords(title);
  const marks = readMarks(words);
  const isMedical = marks.some((mark) => mark.meaning === 'MEDICAL');
  const statements = readStatements(words.length > 0 ? splitClauses(words, marks) : [], isMedical);
  return { posts: statements.map((statement) => postOf(statement, words, title)) };
}

function postOf({ rank, veto, decided, first, last }: Statement, words: readonly RoleWord[], title: string): Post {
  return {
    rank,
    veto,
    isCurrent: !NOT_HELD.has(veto),
    relevance: veto || !rank ? 'OTHER' : RANKS[rank].relevance,
    text: slice(title, words[first], words[last]),
    words: slice(title, words[decided.first], words[decided.last]),
  };
}

/** Quotes the words from one to another, with a closing bracket where one among them is open. */
function slice(title: string, from: RoleWord | undefined, to: RoleWord | undefined): string {
  const text = title.slice(from?.start, to?.end);
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
  return isOpen && to && title[to.end] === ')' ? `${text})` : text;
}

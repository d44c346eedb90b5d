import { type Clause, endOfHead } from './clauses.js';
import type { RoleMark } from './marks.js';
import { type Reading, readPost, type Veto } from './post.js';
import { isDecider, type Rank } from './ranks.js';
import { type Remark, remarkIn } from './remarks.js';

/** A post of a title: its reading, and the words `first` to `last` that name it with its function. */
export type Statement = Reading & {
  readonly first: number;
  readonly last: number;
  /** Whether the post before it is that of its assistant. */
  readonly isAssisted: boolean;
  /** The number of the section between bars. Sections are mostly independent of each other. */
  readonly section: number;
};

/** The subject of a clause: a post, the function of the post before it, the person whom that post serves, or a company. */
type Part = 'POST' | 'FUNCTION' | 'SERVED' | 'COMPANY';

/** The state of reading a title. */
type TitleState = {
  statements: Statement[];
  section: number;
  /** The subject of the clause before. */
  part: Part;
  /** A remark about all posts, including later ones. */
  ofWholeTitle: Remark | null;
};

/** Ranks that may follow an assistant's title after a comma: "Executive Assistant, CEO". */
const ASSISTED: ReadonlySet<Rank | null> = new Set<Rank>([
  'CHAIR',
  'C_LEVEL',
  'MANAGING_DIRECTOR',
  'PRESIDENT',
  'BOARD',
  'VICE_PRESIDENT',
  'HEAD',
  'DIRECTOR',
]);

/** Reads the clauses of a title together: "retired" applies to the post before it, and a post after "to" is not held. */
export function readStatements(clauses: readonly Clause[], isMedical: boolean): Statement[] {
  const state: TitleState = { statements: [], section: 0, part: 'POST', ofWholeTitle: null };
  for (const clause of clauses) if (clause.first <= clause.last) readClause(state, clause, isMedical);
  const { statements, ofWholeTitle } = state;
  return ofWholeTitle ? statements.map((statement) => withVeto(statement, ofWholeTitle)) : statements;
}

function readClause(state: TitleState, clause: Clause, isMedical: boolean): void {
  if (clause.opening === 'BAR') state.section += 1;
  const part = partOf(clause, state);
  const reading = part === 'FUNCTION' || part === 'COMPANY' ? null : readPost(clause, isMedical);
  if (reading) applyRemark(state, remarkIn(clause, reading));
  const saysMore = part === 'FUNCTION' || (part === 'POST' && !reading && isSameSection(state));
  if (saysMore) extendLastPost(state, clause);
  else if (part === 'POST') addPost(state, clause, reading ?? readingWithoutRank(clause));
  state.part = servesWhoFollows(clause, reading) ? 'SERVED' : saysMore ? 'FUNCTION' : part;
}

function partOf(clause: Clause, state: TitleState): Part {
  const { part } = state;
  const opener = clause.marks.find((mark) => mark.first === clause.first);
  if (part === 'SERVED' && clause.opening !== 'DASH' && clause.opening !== 'BAR') return 'SERVED';
  if (part === 'FUNCTION' && (clause.opening === 'AND' || clause.opening === 'SLASH')) return 'FUNCTION';
  if (opener?.meaning === 'TO') return 'SERVED';
  if (opener?.meaning === 'AT') return 'COMPANY';
  const beginsSection = clause.first === 0 || clause.opening === 'BAR';
  return opener?.meaning === 'OF' && !beginsSection ? 'FUNCTION' : 'POST';
}

function servesWhoFollows(clause: Clause, reading: Reading | null): boolean {
  if (clause.marks.some((mark) => mark.meaning === 'TO')) return true;
  return reading?.assists === true && endOfHead(clause) <= clause.last;
}

function readingWithoutRank({ first, last }: Clause): Reading {
  return { rank: null, veto: null, decided: { meaning: 'NOT_A_RANK', first, last }, assists: false };
}

function addPost(state: TitleState, clause: Clause, { rank, veto, decided, assists }: Reading): void {
  const previous = isSameSection(state) ? state.statements.at(-1) : undefined;
  const isAssisted = previous !== undefined && assistsToo(previous, clause, state, rank);
  const last = veto === 'ASSISTS' ? clause.last : endOfText(clause);
  const statement = { rank, veto, decided, assists, isAssisted, first: clause.first, last, section: state.section };
  const isShared = isAssisted || (previous !== undefined && sharesTense(previous, clause, state));
  state.statements.push(isShared ? withVetoOf(previous, statement) : statement);
}

/** Whether a post is assisted: both the CEO and the CFO in "Executive Assistant, CEO & CFO". */
function assistsToo(
  { assists, isAssisted }: Statement,
  { opening }: Clause,
  { part }: TitleState,
  rank: Rank | null,
): boolean {
  if (opening === 'AND') return isAssisted && part === 'POST';
  return (assists || isAssisted) && opening !== 'SLASH' && ASSISTED.has(rank);
}

/** Whether a post shares the tense of the one before it: both posts in "Former CEO and CFO". */
function sharesTense({ veto }: Statement, { opening }: Clause, { part }: TitleState): boolean {
  return opening === 'AND' && part === 'POST' && (veto === 'PAST' || veto === 'HOPED_FOR');
}

function withVetoOf({ veto, decided }: Statement, statement: Statement): Statement {
  return veto ? withVeto(statement, { veto, decided: { ...decided, last: statement.decided.last } }) : statement;
}

/** Extends the last post by a clause that names no person: "VP, Sales" is one post. */
function extendLastPost(state: TitleState, clause: Clause): void {
  const previous = state.statements.at(-1);
  const reached = clause.first - (clause.opening === 'AND' ? 2 : 1);
  if (previous?.last === reached) state.statements.splice(-1, 1, { ...previous, last: endOfText(clause) });
}

function isSameSection({ statements, section }: TitleState): boolean {
  return statements.at(-1)?.section === section;
}

/** Returns the place of the last word before a company or a person who is served. */
function endOfText(clause: Clause): number {
  const end = clause.marks.find(({ meaning, first }) => first > clause.first && (meaning === 'AT' || meaning === 'TO'));
  return end ? end.first - 1 : clause.last;
}

function applyRemark(state: TitleState, remark: Remark | null): void {
  if (!remark) return;
  if (remark.reach === 'TITLE') state.ofWholeTitle ??= remark;
  state.statements = state.statements.map((statement) => {
    const isMeant = statement.section === state.section && (remark.reach === 'SECTION' || !isDecider(statement.rank));
    return isMeant ? withVeto(statement, remark) : statement;
  });
}

function withVeto(statement: Statement, { veto, decided }: { veto: Veto; decided: RoleMark }): Statement {
  return statement.veto ? statement : { ...statement, veto, decided };
}

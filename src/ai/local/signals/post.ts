import { readTitle, type Post as TitlePost } from '../../../scoring/role/title.js';
import { phraseFinder } from '../../../text/phrases.js';
import { readWords } from '../../../text/words.js';
import { functionsOfTitle } from '../offer/business-functions.js';
import type { CompanySize } from '../offer/company-sizes.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { believableStart, type FieldText } from '../text/field-text.js';
import { sentencesOf } from '../text/passage.js';
import juniorWords from '../vocabulary/junior-words.json' with { type: 'json' };
import type { Practice } from './practice.js';
import type { FunctionMatch, Objection, Post } from './signals.js';
import { bestPost, type ReadTitle, runsFirm } from './title.js';

/** The post, and what counts against the lead whatever else stands in the role. */
export type PostReading = {
  readonly post: Post;
  /** Why the role alone rules the lead out. */
  readonly objection: Objection | null;
  /** Whether any post of the role runs the firm, even where another says more to the offer. */
  readonly runsAFirm: boolean;
};

const NOBODY: Post = {
  authority: 'UNKNOWN',
  functionMatch: 'OTHER',
  functionName: null,
  general: false,
  evidence: null,
  chooses: null,
};

/** Who works alone decides alone. */
const RUNS_THE_FIRM = { authority: 'DECIDES', functionMatch: 'SERVED', general: true } as const;

const findJunior = phraseFinder(juniorWords.map((phrase) => [phrase, 'JUNIOR'] as const));

/**
 * Reads the lead's post from the role, with what the biography says of it, and why the role gives no say at all: every
 * post of it is past, hoped for, sought or a student's. A role that addresses the judge names no post.
 */
export function readPost(
  role: FieldText,
  practice: Practice,
  sizes: readonly CompanySize[],
  offer: CompiledOffer,
): PostReading {
  if (role.whole.words.length === 0) return { post: NOBODY, objection: null, runsAFirm: false };
  const whole = readTitle(role.whole.text).posts;
  const title = role.steering ? null : believableStart(role);
  const objection = objectionOfAll(whole) ?? objectionOfAll(readTitle(sentencesOf(role.plain).join(' | ')).posts);
  const runsAFirm = sentencesOf(role.whole).some((sentence) => runsFirm(sentence, offer));
  if (title === null) return { post: { ...NOBODY, authority: 'NO_SAY' }, objection, runsAFirm };
  const posts = title === role.whole.text ? whole : readTitle(title).posts;
  const best = bestPost(title, posts, offer);
  const decidesAlone = sizes.includes('LONE') && offer.sizes.includes('LONE');
  const found = decidesAlone ? { ...best, ...RUNS_THE_FIRM, chooses: null } : supported(best, practice);
  const post = { ...found, evidence: { field: 'ROLE', quote: best.quote } as const };
  return { post, objection: objection ?? objectionOfAll(posts), runsAFirm: runsAFirm || post.general };
}

/** Why every post of a role rules the lead out; words that name no post at all make no difference. */
function objectionOfAll(posts: readonly TitlePost[]): Objection | null {
  const objections = posts.filter((post) => objectionOfPost(post) ?? isKnown(post)).map(objectionOfPost);
  return objections.includes(null) ? null : (objections[0] ?? null);
}

function isKnown({ rank, text }: TitlePost): boolean {
  return rank !== null || functionsOfTitle(readWords(text)).length > 0;
}

function objectionOfPost({ veto, words }: TitlePost): Objection | null {
  if (veto === 'PAST') return 'LEFT';
  if (veto === 'SEEKING') return 'SEEKS_JOB';
  if (veto === 'HOPED_FOR') return 'STUDIES';
  return veto === 'LEARNS' && findJunior(readWords(words)).length === 0 ? 'STUDIES' : null;
}

/** What the biography adds: the function where the role names none, and a step up for who leads a team or chooses tools. */
function supported({ authority, functionName, general, ...title }: ReadTitle, practice: Practice) {
  const functionMatch = functionName === null && !general ? nearer(title.functionMatch, practice) : title.functionMatch;
  const post = { functionMatch, functionName, general };
  if (authority === 'HAS_SAY' && functionMatch === 'SERVED' && practice.chooses) {
    return { ...post, authority: 'DECIDES', chooses: practice.chooses } as const;
  }
  const steps = authority === 'NO_SAY' && functionMatch !== 'OTHER' && (practice.leads ?? practice.chooses);
  return { ...post, authority: steps ? ('HAS_SAY' as const) : authority, chooses: null };
}

function nearer(byTitle: FunctionMatch, { served }: Practice): FunctionMatch {
  if (byTitle === 'SERVED' || served === 'RUNS') return 'SERVED';
  return served === 'MENTIONS' ? 'NEAR' : byTitle;
}

import type { Post as TitlePost } from '../../scoring/role/title.js';
import { firstBeside, type PhrasePlace, readTold, type Told } from './cues.js';
import type { FieldText } from './lead-text.js';
import { isBefore, quoteFrom } from './passage.js';
import type { Beside, ReadRole } from './post.js';
import type { CounterFact, JudgedRole, Signals } from './signals.js';

/** The context of a biography. `isBuyer` is also true where the role is not believed, so that no plea hides a purchase. */
type Clues = { readonly post: JudgedRole; readonly beside: Beside; readonly isBuyer: boolean };

type Found = NonNullable<Signals['counterFact']>;

const TOPIC_WITHIN = 10;
const SOLD_WITHIN = 6;
/** The most words between "our" and the departure of a colleague. */
const COLLEAGUE_WITHIN = 4;
/** A cue within the first words is about the person: "Student at Ghent", but not "I teach students". */
const OPENING = 2;

/** Reads the fact that speaks against a purchase, from the role and the whole biography. */
export function readCounterFact(
  role: ReadRole,
  bio: FieldText,
  told: Told,
  post: JudgedRole,
  beside: Beside,
): Signals['counterFact'] {
  const ofRole = counterFactOfRole(role.posts);
  if (ofRole) return { kind: ofRole, evidence: { field: 'ROLE', quote: role.text.whole.text.trim() } };
  const clues = { post, beside, isBuyer: post.relation === 'BUYS' || role.text.start !== role.text.whole.text };
  if (!bio.steering) return inBiography(told, clues);
  if (bio.believed.words.length === 0) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  return inBiography(told, clues) ?? inBiography(readTold(bio.rejoined, beside.offer), clues);
}

/** Returns why no post of a role is held: all are past, sought, hoped for or a learner's. */
function counterFactOfRole(posts: readonly TitlePost[]): CounterFact | null {
  const facts = posts.filter(({ rank, veto }) => rank !== null || veto !== null).map(counterFactOfPost);
  return facts.includes(null) ? null : (facts[0] ?? null);
}

function counterFactOfPost({ veto }: TitlePost): CounterFact | null {
  if (veto === 'PAST') return 'LEFT';
  if (veto === 'SEEKING') return 'SEEKS_JOB';
  return veto === 'HOPED_FOR' || veto === 'LEARNS' ? 'STUDIES' : null;
}

function inBiography(told: Told, { post: { authority }, beside: { fits }, isBuyer }: Clues): Found | null {
  const { of } = told;
  const mayStudy = authority !== 'DECIDES' && authority !== 'LEADS';
  return (
    found('REFUSES', told, of('refuses')[0]) ??
    found('LEFT', told, leaving(told)) ??
    found('SEEKS_JOB', told, of('seeks')[0]) ??
    found('STUDIES', told, mayStudy ? of('studies').find(({ first }) => first <= OPENING) : undefined) ??
    found('HAS_BOUGHT', told, isBuyer ? of('bought')[0] : boughtBesideTopic(told)) ??
    found('SELLS_THE_SAME', told, isBuyer || fits ? undefined : soldTopic(told))
  );
}

/** Finds a departure of this person, not that of a colleague: "our doctor has retired". */
function leaving({ of, passage }: Told): PhrasePlace | undefined {
  return of('left').find((place) => !of('ours').some((ours) => isBefore(passage, ours, place, COLLEAGUE_WITHIN)));
}

/** Finds a purchase of the offer's topic. For a buyer, a purchase without the topic is enough. */
function boughtBesideTopic(told: Told): PhrasePlace | undefined {
  return firstBeside(told, told.of('bought'), told.topics, TOPIC_WITHIN);
}

function soldTopic({ of, topics, passage }: Told): PhrasePlace | undefined {
  return of('sells').find((place) => topics.some((topic) => isBefore(passage, place, topic, SOLD_WITHIN)));
}

function found(kind: CounterFact, { passage }: Told, place: PhrasePlace | undefined): Found | null {
  return place ? { kind, evidence: quoteFrom(passage, place) } : null;
}

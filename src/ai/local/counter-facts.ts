import type { Post as TitlePost } from '../../scoring/role/title.js';
import { type Cue, firstBeside, type PhrasePlace, readTold, type Told } from './cues.js';
import type { FieldText } from './lead-text.js';
import { isBefore, quoteFrom } from './passage.js';
import type { Beside, ReadRole } from './post.js';
import type { CounterFact, JudgedRole, Signals } from './signals.js';

/**
 * The context of a biography. `isBuyer` is also true where the role is not believed, so that no plea hides a purchase. Only a
 * biography that `isBelieved` takes a departure back.
 */
type Clues = {
  readonly post: JudgedRole;
  readonly beside: Beside;
  readonly isBuyer: boolean;
  readonly isBelieved: boolean;
};

type Found = NonNullable<Signals['counterFact']>;

const TOPIC_WITHIN = 10;
const SOLD_WITHIN = 6;
/** The most words between "our" or "my boss" and the departure of somebody else. */
const OTHER_WITHIN = 4;
const DECLINED_WITHIN = 3;
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
  const isBuyer = post.relation === 'BUYS' || role.text.start !== role.text.whole.text;
  const clues = { post, beside, isBuyer, isBelieved: bio.believed === bio.whole };
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

function inBiography(told: Told, { post: { authority }, beside: { fits }, isBuyer, isBelieved }: Clues): Found | null {
  const { of } = told;
  const mayStudy = authority !== 'DECIDES' && authority !== 'LEADS';
  return (
    found('REFUSES', told, of('refuses')[0] ?? declined(told)) ??
    found('LEFT', told, leaving(told, isBelieved)) ??
    found('SEEKS_JOB', told, stated(told, 'seeks')[0]) ??
    found('STUDIES', told, mayStudy ? stated(told, 'studies').find(({ first }) => first <= OPENING) : undefined) ??
    found('HAS_BOUGHT', told, isBuyer ? boughtByBuyer(told) : boughtBesideTopic(told)) ??
    found('SELLS_THE_SAME', told, isBuyer || fits ? undefined : soldTopic(told))
  );
}

/** Finds words that decline what sellers send: "I delete every pitch". */
function declined({ of, passage }: Told): PhrasePlace | undefined {
  return of('declines').find((one) => of('unwanted').some((other) => isBefore(passage, one, other, DECLINED_WITHIN)));
}

/** Finds a departure of this person from the present post, not "our doctor has retired" or "Retired from the Army. I run …". */
function leaving(told: Told, isBelieved: boolean): PhrasePlace | undefined {
  const { of, passage } = told;
  const isOfAnother = (place: PhrasePlace) =>
    of('others').some((other) => isBefore(passage, other, place, OTHER_WITHIN));
  const isOver = ({ last }: PhrasePlace) =>
    of('returned').length > 0 || of('chooses').some(({ first }) => first > last);
  return stated(told, 'left').find((place) => !isOfAnother(place) && !(isBelieved && isOver(place)));
}

/** Returns the cues of a kind that are not part of a question: "Looking for work? We are hiring". */
function stated({ of, passage: { text, words } }: Told, cue: Cue): readonly PhrasePlace[] {
  return of(cue).filter(({ last }) => {
    const next = words.findIndex(({ sentence }, at) => at > last && sentence !== words[last]?.sentence);
    const end = next < 0 ? words.length : next;
    return !text.slice(words[end - 1]?.end, words[end]?.start).includes('?');
  });
}

/** Finds a contract, or something acquired that is a thing to buy or the topic: not "I moved to Oslo". */
function boughtByBuyer(told: Told): PhrasePlace | undefined {
  const things = [...told.topics, ...told.of('purchases'), ...told.of('contracts')];
  return stated(told, 'bought')[0] ?? firstBeside(told, stated(told, 'acquired'), things, TOPIC_WITHIN);
}

function boughtBesideTopic(told: Told): PhrasePlace | undefined {
  return firstBeside(told, [...stated(told, 'bought'), ...stated(told, 'acquired')], told.topics, TOPIC_WITHIN);
}

function soldTopic({ of, topics, passage }: Told): PhrasePlace | undefined {
  return of('sells').find((place) => topics.some((topic) => isBefore(passage, place, topic, SOLD_WITHIN)));
}

function found(kind: CounterFact, { passage }: Told, place: PhrasePlace | undefined): Found | null {
  return place ? { kind, evidence: quoteFrom(passage, place) } : null;
}

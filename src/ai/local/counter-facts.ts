import type { Post as TitlePost } from '../../scoring/role/title.js';
import { type Cue, firstBeside, type PhrasePlace, readTold, type Told } from './cues.js';
import type { JudgedOffer } from './judged-offer.js';
import type { FieldText } from './lead-text.js';
import { isBefore, quoteFrom } from './passage.js';
import type { LeadTitle } from './post.js';
import type { CounterFact, Signals } from './signals.js';

type Found = NonNullable<Signals['counterFact']>;

/** The most words between an acquisition and the offer's topic. */
const TOPIC_WITHIN = 10;
/** The most words between "our" or "my boss" and the departure of somebody else. */
const OTHER_WITHIN = 4;
/** The most words between "I delete" and what sellers send. */
const DECLINED_WITHIN = 3;

/** Reads the fact that speaks against a purchase, from the title and the whole biography. */
export function readCounterFact(
  title: LeadTitle | null,
  bio: FieldText,
  told: Told,
  offer: JudgedOffer,
): Signals['counterFact'] {
  const ofTitle = title && counterFactOfTitle(title.posts);
  if (ofTitle) return { kind: ofTitle, evidence: { field: title.field, quote: title.whole } };
  const isBelieved = bio.believed === bio.whole;
  if (!bio.steering) return inBiography(told, isBelieved);
  if (bio.believed.words.length === 0) return { kind: 'ONLY_STEERS', evidence: bio.steering };
  return inBiography(told, isBelieved) ?? inBiography(readTold(bio.rejoined, offer), isBelieved);
}

/** Returns why no post of a title is held: all are past, sought, hoped for or a learner's. */
function counterFactOfTitle(posts: readonly TitlePost[]): CounterFact | null {
  const facts = posts.filter(({ rank, veto }) => rank !== null || veto !== null).map(counterFactOfPost);
  return facts.includes(null) ? null : (facts[0] ?? null);
}

function counterFactOfPost({ veto }: TitlePost): CounterFact | null {
  if (veto === 'PAST') return 'LEFT';
  if (veto === 'SEEKING') return 'SEEKS_JOB';
  return veto === 'HOPED_FOR' || veto === 'LEARNS' ? 'STUDIES' : null;
}

/** Only a biography that is believed takes a departure back. */
function inBiography(told: Told, isBelieved: boolean): Found | null {
  const { of, topics } = told;
  const isBack = isBelieved && of('returned').length > 0;
  return (
    found('REFUSES', told, of('refuses')[0] ?? declined(told)) ??
    found('LEFT', told, isBack ? undefined : leaving(told)) ??
    found('SEEKS_JOB', told, stated(told, 'seeks')[0]) ??
    found('HAS_BOUGHT', told, of('bought')[0] ?? firstBeside(told, of('acquired'), topics, TOPIC_WITHIN))
  );
}

/** Finds words that decline what sellers send: "I delete every pitch". */
function declined({ of, passage }: Told): PhrasePlace | undefined {
  return of('declines').find((one) => of('unwanted').some((other) => isBefore(passage, one, other, DECLINED_WITHIN)));
}

/** Finds a departure of this person, not "our doctor has retired". */
function leaving({ of, passage }: Told): PhrasePlace | undefined {
  return of('left').find((place) => !of('others').some((other) => isBefore(passage, other, place, OTHER_WITHIN)));
}

/** Returns the cues of a kind that are not part of a question: "Looking for work? We are hiring". */
function stated({ of, passage: { text, words } }: Told, cue: Cue): readonly PhrasePlace[] {
  return of(cue).filter(({ last }) => {
    const next = words.findIndex(({ sentence }, at) => at > last && sentence !== words[last]?.sentence);
    const end = next < 0 ? words.length : next;
    return !text.slice(words[end - 1]?.end, words[end]?.start).includes('?');
  });
}

function found(kind: CounterFact, { passage }: Told, place: PhrasePlace | undefined): Found | null {
  return place ? { kind, evidence: quoteFrom(passage, place) } : null;
}

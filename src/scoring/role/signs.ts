import type { Rank } from './ranks.js';

/** The meanings of words in a title other than ranks. The vocabulary lists the words of each. */
export const SIGNS = [
  // People who assist or learn, and hold no rank.
  'ASSISTANT',
  /** "assistant": to a rank, or part of a rank ("assistant director"). */
  'ASSISTANT_OR_DEPUTY',
  /** "PA", "EA": an assistant only where the post begins with it. */
  'SHORT_ASSISTANT',
  'LEARNER',
  /** "student": a learner, or the people that a "student success manager" is responsible for. */
  'PUPIL',
  'JUNIOR',
  // People with a craft, whose head is not the head of a function.
  'CRAFT',
  'TRADE',
  'MEDICAL',
  'ADVISER',
  // Words whose rank depends on their neighbours.
  'CHIEF',
  'OFFICER',
  'BARE_HEAD',
  'BARE_PARTNER',
  'BARE_STAFF',
  'BARE_MD',
  /** "office": after a rank, it means that the rank is somebody else's. */
  'ATTENDANT',
  /** "lead generation": contains the word of a rank, but names none. */
  'NOT_A_RANK',
  // Tense.
  'PAST',
  /** "a.D.", "until": the post before it is past. */
  'PAST_AFTER',
  'HOPED_FOR',
  /** "seeking". `JOB` is the object of the search; `JOBLESS` means both. */
  'SEEKING',
  'JOB',
  'JOBLESS',
  // Particles.
  'AND',
  'OF',
  /** "to": the person who is served follows. */
  'TO',
  'AT',
  'ARTICLE',
  /** "an": in "an energetic leader" it begins a description, not a post. */
  'INDEFINITE',
] as const;

type Sign = (typeof SIGNS)[number];

/** The meaning of words in a title. */
export type RoleMeaning = Rank | Sign;

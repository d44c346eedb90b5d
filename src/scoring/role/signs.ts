import type { Rank } from './ranks.js';

/** What words of a title can say beside naming a rank. The vocabulary lists the words of each. */
export const SIGNS = [
  // Who serves or learns, and holds no rank.
  'ASSISTANT',
  /** "assistant": of a rank, or with a rank of its own ("assistant director"). */
  'ASSISTANT_OR_DEPUTY',
  /** "PA", "EA": an assistant only where the post begins with it. */
  'SHORT_ASSISTANT',
  'LEARNER',
  /** "student": who learns, or whom a "student success manager" cares for. */
  'PUPIL',
  'JUNIOR',
  // Who has a craft; its head is no head of a function.
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
  /** "office": behind a rank, it makes the rank somebody else's. */
  'ATTENDANT',
  /** "lead generation": has a rank's word, and is none. */
  'NOT_A_RANK',
  // Tense.
  'PAST',
  /** "a.D.", "until": says of what stands before it that it is past. */
  'PAST_AFTER',
  'HOPED_FOR',
  /** "seeking", and `JOB`, what is sought; `JOBLESS` says both. */
  'SEEKING',
  'JOB',
  'JOBLESS',
  // Particles.
  'AND',
  'OF',
  /** "to": what follows is whom somebody serves. */
  'TO',
  'AT',
  'ARTICLE',
  /** "an energetic leader" describes somebody, and names no post. */
  'INDEFINITE',
] as const;

type Sign = (typeof SIGNS)[number];

/** What words of a title mean. */
export type RoleMeaning = Rank | Sign;

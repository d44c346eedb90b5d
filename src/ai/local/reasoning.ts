import { nameOf } from './offer/business-functions.js';
import type { CompiledOffer } from './offer/compiled-offer.js';
import type { Authority, Objection, Post, Reservation, Signals } from './signals/signals.js';

const SHOWN_LENGTH = 90;

const POWER: Readonly<Record<Authority, string>> = {
  DECIDES: 'can decide',
  HAS_SAY: 'has a say',
  NO_SAY: 'does not decide',
  ASSISTS: 'has no part in deciding',
  UNKNOWN: 'may decide',
};

/** Writes for a salesperson, in one to three sentences, what decided. */
export function writeReasoning(signals: Signals, offer: CompiledOffer): string {
  const { objection, reservation, post, fit, need, substance, steering } = signals;
  if (objection) return sentences([objectionSentence(objection), counterpart(post, objection.kind, offer)]);
  const third = needSentence(need) ?? (reservation?.kind === 'HESITATES' ? null : silence(substance.level));
  const fitSentence = steering && third && !fit.excluded ? null : fit.explanation;
  const against = reservation && reservationSentence(reservation);
  return sentences([postSentence(post, offer), fitSentence, third, against, steeringSentence(steering)]);
}

function objectionSentence({ kind, evidence }: NonNullable<Signals['objection']>): string {
  const words = evidence ? shown(evidence.quote) : '';
  const said: Readonly<Record<Objection, string>> = {
    REFUSES: `The bio turns such offers away: ${words}.`,
    SELLS_THE_SAME: `This person sells the same kind of thing: ${words}.`,
    LEFT: `This person has left the post: ${words}.`,
    STUDIES: `This person is still learning the trade and buys nothing: ${words}.`,
    SEEKS_JOB: `This person is looking for a job, not for an offer: ${words}.`,
    ONLY_STEERS: `The bio says nothing of the person and only tries to steer the verdict: ${words}.`,
  };
  return said[kind];
}

function reservationSentence({ kind, evidence }: NonNullable<Signals['reservation']>): string | null {
  const words = shown(evidence.quote);
  const said: Readonly<Record<Reservation, string | null>> = {
    EXCLUDED: null,
    HESITATES: `The bio may mean that no such offer is wanted, though: ${words}.`,
    SAME_TRADE: `The firm may well sell the same kind of thing, though: ${words}.`,
  };
  return said[kind];
}

/** What would have spoken for the lead, so that nobody wonders. */
function counterpart(post: Post, kind: Objection, offer: CompiledOffer): string | null {
  if (post.authority !== 'DECIDES' || (kind !== 'REFUSES' && kind !== 'SELLS_THE_SAME')) return null;
  return `${postSentence(post, offer)} That does not outweigh it.`;
}

function postSentence(post: Post, offer: CompiledOffer): string {
  if (!post.evidence) {
    const isBlank = post.authority === 'UNKNOWN';
    return isBlank
      ? 'No role is given, so nobody can tell whether this person decides.'
      : 'The role says nothing that can be believed.';
  }
  const title = shown(post.evidence.quote);
  const serves = servesWhat(offer);
  if (post.general) return `${title} runs the firm and can decide on such an offer.`;
  if (serves === null) return `${title} ${POWER[post.authority]}, but the offer does not say which function it serves.`;
  if (post.functionMatch === 'SERVED') return servedSentence(post, title, serves);
  if (post.functionName === null)
    return `${title} ${POWER[post.authority]}, and nothing ties the post to ${serves}, which this offer serves.`;
  return `${title} ${POWER[post.authority]} and belongs to ${post.functionName}, while this offer serves ${serves}.`;
}

function servedSentence({ authority, functionName, chooses }: Post, title: string, serves: string): string {
  const works = `${title} works in ${functionName ?? serves}, which this offer serves`;
  return chooses ? `${works}, and chooses the tools: ${shown(chooses.quote)}.` : `${works}, and ${POWER[authority]}.`;
}

/** The functions that an offer serves most clearly; null where it names none. */
function servesWhat({ served }: CompiledOffer): string | null {
  const [one, other] = [...served].map(nameOf);
  if (one === undefined) return null;
  if (other === undefined) return one;
  return `${one}${one.includes(' and ') || other.includes(' and ') ? ',' : ''} and ${other}`;
}

function needSentence({ level, evidence }: Signals['need']): string | null {
  if (!evidence) return null;
  return level === 'EVALUATES'
    ? `The bio states a search for such an offer: ${shown(evidence.quote)}.`
    : `The bio names a need that this offer meets: ${shown(evidence.quote)}.`;
}

function silence(level: Signals['substance']['level']): string | null {
  return level === 'SILENT' ? 'The bio says next to nothing of the work, so no more can be told.' : null;
}

function steeringSentence(steering: Signals['steering']): string | null {
  return steering && `Words that try to steer the verdict (${shown(steering.quote)}) were not counted.`;
}

function shown(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return `"${characters.length > SHOWN_LENGTH ? `${characters.slice(0, SHOWN_LENGTH).join('').trimEnd()}…` : line}"`;
}

function sentences(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

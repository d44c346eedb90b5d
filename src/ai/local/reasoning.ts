import { nameOf } from '../../scoring/functions/business-functions.js';
import { quoted } from '../../text/one-line.js';
import { oncePer } from '../../text/remembered.js';
import type { Decision } from './decision-table.js';
import type { JudgedOffer } from './judged-offer.js';
import type { Authority, CounterFact, JudgedRole, Need, Signals } from './signals.js';

const SAID: Readonly<Record<CounterFact, string>> = {
  LEFT: 'Has left the post',
  SEEKS_JOB: 'Looks for a job',
  STUDIES: 'Is still learning',
  REFUSES: 'Refuses such offers',
  HAS_BOUGHT: 'Has something of the kind already',
  SELLS_THE_SAME: 'Sells the same kind of thing',
  EXCLUDED: 'The offer rules this industry out',
  ELSEWHERE: 'Is outside of the places that the offer serves',
  ONLY_STEERS: 'The bio only tries to steer the verdict',
};

const WORKS: Readonly<Record<Authority, string>> = {
  DECIDES: 'Leads',
  LEADS: 'Leads',
  EXPERT: 'Is an expert in',
  USES: 'Works in',
  UNKNOWN: 'Works in',
};

const STATED: Readonly<Record<Need, string>> = {
  EVALUATES: 'Searches for such an offer',
  MENTIONS: 'Mentions what it is about',
  NONE: '',
};

/** Writes two or three short facts for a salesperson, the deciding one first. */
export function writeReasoning(signals: Signals, decision: Decision, offer: JudgedOffer): string {
  const { counterFact, post, need, steering, hasBio } = signals;
  const facts = counterFact
    ? [`${SAID[counterFact.kind]}: ${quoted(counterFact.evidence.quote)}.`, `${postFact(post, offer)}.`]
    : [needFact(need), `${postFact(post, offer)}; ${fitFact(signals.organisation)}.`, hasBio ? null : 'No bio.'];
  const guess = decision.confidence === 'GUESS' ? 'A guess.' : null;
  const steered =
    steering && counterFact?.kind !== 'ONLY_STEERS'
      ? `Words that try to steer the verdict (${quoted(steering.quote)}) were not counted.`
      : null;
  return [...facts, guess, steered].filter((fact) => fact !== null).join(' ');
}

function needFact({ level, evidence }: Signals['need']): string | null {
  if (!evidence) return null;
  return `${STATED[level]}: ${quoted(evidence.quote)}.`;
}

function postFact(post: JudgedRole, offer: JudgedOffer): string {
  const { authority, relation, evidence } = post;
  if (!evidence) return authority === 'UNKNOWN' ? 'No role is given' : 'The role says nothing that can be believed';
  const works = post.function === null ? quoted(evidence.quote) : `${WORKS[authority]} ${nameOf(post.function)}`;
  if (relation === 'RUNS') return 'Runs the organisation';
  if (post.function === null) return relation === 'BUYS' ? `${works} buys this offer` : `${works} names no function`;
  if (relation === 'BUYS') return `${works}, which buys this offer`;
  const buyers = buyersOf(offer);
  if (buyers === null) return `${works}; the offer does not say who buys it`;
  return relation === 'NEAR'
    ? `${works}, next to ${buyers}, which buys this offer`
    : `${works}, not ${buyers}, which buys this offer`;
}

/** Names the functions that buy the offer, the most certain first; null where it names none. */
const buyersOf = oncePer(({ buys }: JudgedOffer) => {
  const names = [...buys].slice(0, 2).map(nameOf);
  return names.length > 0 ? names.join(' or ') : null;
});

function fitFact({ fit, evidence }: Signals['organisation']): string {
  const words = evidence && quoted(evidence.quote);
  if (fit === 'INSIDE') return `${words} is as asked for`;
  if (fit === 'NEXT') return `${words} is close to what is asked for`;
  if (fit === 'ANY') return 'the offer is for any industry';
  return fit === 'OUTSIDE'
    ? 'the industry is not one that is asked for'
    : 'nothing tells whether the organisation fits';
}

import type { ScoredLead } from '../../domain/lead.js';
import { remembered } from '../../text/remembered.js';
import { readCounterFact } from './counter-facts.js';
import { readTold } from './cues.js';
import type { JudgedOffer } from './judged-offer.js';
import { type FieldText, readField } from './lead-text.js';
import { NO_NEED, readNeed } from './need.js';
import { elsewhere, excludedIndustry, readOrganisation } from './organisation.js';
import { judgeRole, postsOf } from './post.js';
import type { Signals } from './signals.js';

const readIndustry = remembered((industry) => readField('INDUSTRY', industry));
const readRole = remembered((role) => {
  const text = readField('ROLE', role);
  return { text, posts: postsOf(text.whole.text) };
});

/** Reads what speaks for and against a lead as a buyer of an offer, each signal with its quote. */
export function readSignals(lead: ScoredLead, offer: JudgedOffer): Signals {
  const role = readRole(lead.role ?? '');
  const company = readField('COMPANY', lead.company);
  const industry = readIndustry(lead.industry ?? '');
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const organisation = readOrganisation(industry, company, offer);
  const beside = { offer, fits: organisation.fit === 'INSIDE' || organisation.fit === 'NEXT' };
  const told = readTold(bio.whole, offer);
  const believed = bio.believed === bio.whole ? told : readTold(bio.believed, offer);
  const post = judgeRole(role, bio, believed, beside);
  return {
    counterFact: ofOrganisation(industry, lead.location, offer) ?? readCounterFact(role, bio, told, post, beside),
    post,
    organisation,
    need: bio.steering ? NO_NEED : readNeed(believed),
    nearEmpty: isNearEmpty([role.text.whole, company.whole, industry.whole, bio.whole]),
    littleBelieved: isNearEmpty([role.text.believed, company.believed, industry.believed, bio.believed]),
    hasBio: bio.whole.words.length > 0,
    steering: bio.steering ?? role.text.steering,
  };
}

/** Returns the counter-fact that excludes the whole organisation. */
function ofOrganisation(industry: FieldText, location: string | null, offer: JudgedOffer): Signals['counterFact'] {
  const excluded = excludedIndustry(industry, offer);
  if (excluded) return { kind: 'EXCLUDED', evidence: excluded };
  const outside = elsewhere(location, offer);
  return outside && { kind: 'ELSEWHERE', evidence: outside };
}

type Words = { readonly words: readonly unknown[] };

function isNearEmpty([role, company, industry, bio]: readonly [Words, Words, Words, Words]): boolean {
  const texts = [role.words.length, company.words.length + industry.words.length, bio.words.length];
  return texts.filter((words) => words > 0).length < 2;
}

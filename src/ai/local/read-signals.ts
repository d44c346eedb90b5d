import type { ScoredLead } from '../../domain/lead.js';
import { remembered } from '../../text/remembered.js';
import { readCounterFact } from './counter-facts.js';
import { readTold } from './cues.js';
import type { JudgedOffer } from './judged-offer.js';
import { readField } from './lead-text.js';
import { NO_NEED, readNeed } from './need.js';
import { readExclusion, readOrganisation } from './organisation.js';
import { judgeTitle, titleOf } from './post.js';
import type { Signals } from './signals.js';

const readIndustry = remembered((industry) => readField('INDUSTRY', industry));
const readRole = remembered((role) => readField('ROLE', role));

/** Reads what speaks for and against a lead as a buyer of an offer, each signal with its quote. */
export function readSignals(lead: ScoredLead, offer: JudgedOffer): Signals {
  const role = readRole(lead.role ?? '');
  const company = readField('COMPANY', lead.company);
  const industry = readIndustry(lead.industry ?? '');
  const bio = readField('LINKEDIN_BIO', lead.linkedinBio);
  const organisation = readOrganisation(industry, company, offer);
  const fits = organisation.fit === 'INSIDE' || organisation.fit === 'NEXT';
  const title = titleOf(role, bio);
  const told = readTold(bio.whole, offer);
  const believed = bio.believed === bio.whole ? told : readTold(bio.believed, offer);
  return {
    counterFact:
      readExclusion(industry, organisation, lead.location, offer) ?? readCounterFact(title, bio, told, offer),
    post: judgeTitle(title, { offer, fits }),
    organisation,
    need: bio.steering ? NO_NEED : readNeed(believed, offer, [role.whole, company.whole, industry.whole]),
    nearEmpty: isNearEmpty([role.whole, company.whole, industry.whole, bio.whole]),
    littleBelieved: isNearEmpty([role.believed, company.believed, industry.believed, bio.believed]),
    hasBio: bio.whole.words.length > 0,
    steering: bio.steering ?? role.steering,
  };
}

type Words = { readonly words: readonly unknown[] };

function isNearEmpty([role, company, industry, bio]: readonly [Words, Words, Words, Words]): boolean {
  const texts = [role.words.length, company.words.length + industry.words.length, bio.words.length];
  return texts.filter((words) => words > 0).length < 2;
}

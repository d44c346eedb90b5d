import type { ScoredLead } from '../../../scoring/lead.js';
import type { IndustryVerdict } from '../../../scoring/verdicts.js';
import { areFarApart, companySizesIn } from '../offer/company-sizes.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInLead } from '../offer/topics.js';
import { believableStart, type FieldText, readField } from '../text/field-text.js';
import { type Passage, quoteFrom } from '../text/passage.js';
import { phraseFinder } from '../text/phrases.js';
import practice from '../vocabulary/practice.json' with { type: 'json' };
import type { Fit, Post, Signals } from './signals.js';

type FitSignal = Signals['fit'];

const LEVEL: Readonly<Record<IndustryVerdict['match'], Fit>> = { EXACT: 'INSIDE', ADJACENT: 'NEXT', NONE: 'OUTSIDE' };

const findPast = phraseFinder(practice.past.map((phrase) => [phrase, 'PAST'] as const));

/** Reads how near the lead's organisation is to the ideal customer: by its industry, else by its name, else by the biography. */
export function readFit(lead: ScoredLead, bio: Passage, post: Post, offer: CompiledOffer): FitSignal {
  if (!offer.namesIndustries) return anyIndustry(post);
  const byLabel = byIndustry(readField('INDUSTRY', lead.industry), lead, offer);
  const fit = isClose(byLabel) ? byLabel : (byUseCase(bio, offer) ?? byOpenUseCase(post, offer) ?? byLabel);
  return isOfAnotherSize(bio, offer) ? oneStepOff(fit) : fit;
}

function isOfAnotherSize(bio: Passage, { sizes }: CompiledOffer): boolean {
  return sizes.length > 0 && areFarApart(sizes, companySizesIn(bio.words));
}

function isClose({ level }: FitSignal): boolean {
  return level === 'INSIDE' || level === 'NEXT';
}

function anyIndustry({ functionMatch }: Post): FitSignal {
  const level = functionMatch === 'SERVED' ? 'NEXT' : 'UNKNOWN';
  return { level, explanation: 'The offer names no industry that it is limited to.', evidence: [] };
}

function byIndustry(industry: FieldText, lead: ScoredLead, offer: CompiledOffer): FitSignal {
  if (industry.whole.words.length === 0) return byCompany(lead, offer);
  const label = believableStart(industry);
  if (label === null)
    return { level: 'OUTSIDE', explanation: 'The industry says nothing that can be believed.', evidence: [] };
  const { match, explanation, evidence } = offer.judgeIndustry(label);
  return { level: LEVEL[match], explanation, evidence };
}

/** "Lakeside Hospital" says what its industry is, if less surely than a label. */
function byCompany(lead: ScoredLead, offer: CompiledOffer): FitSignal {
  const company = readField('COMPANY', lead.company);
  const name = company.steering ? null : believableStart(company);
  const unknown: FitSignal = { level: 'UNKNOWN', explanation: 'No industry is given.', evidence: [] };
  if (!name || offer.judgeIndustry(name).match === 'NONE') return unknown;
  return {
    level: 'NEXT',
    explanation: `No industry is given, but the company's name fits the offer.`,
    evidence: [{ field: 'COMPANY', quote: name.trim() }],
  };
}

/** A lead of another industry may do what the use cases are about: a grocer with vans of its own. */
function byUseCase(bio: Passage, { useCaseTopics }: CompiledOffer): FitSignal | null {
  if (useCaseTopics.size === 0) return null;
  const past = new Set(findPast(bio.words).map(({ first }) => bio.words[first]?.sentence));
  const mark = findTopicsInLead(bio.words).find(
    ({ meaning, first }) => meaning !== null && useCaseTopics.has(meaning) && !past.has(bio.words[first]?.sentence),
  );
  if (!mark) return null;
  const evidence = quoteFrom(bio, mark);
  return {
    level: 'NEXT',
    explanation: `The bio speaks of "${evidence.quote}", which the offer's use cases are about.`,
    evidence: [evidence],
  };
}

/** Of "hospitals" and "legal departments" the second names people of any industry. */
function byOpenUseCase({ functionMatch }: Post, { openUseCase }: CompiledOffer): FitSignal | null {
  if (openUseCase === null || functionMatch !== 'SERVED') return null;
  return { level: 'NEXT', explanation: `The offer is for "${openUseCase}" of any industry.`, evidence: [] };
}

function oneStepOff(fit: FitSignal): FitSignal {
  if (!isClose(fit)) return fit;
  const level = fit.level === 'INSIDE' ? 'NEXT' : 'OUTSIDE';
  return {
    ...fit,
    level,
    explanation: 'The size of the firm is not the one that the offer is made for.',
  };
}

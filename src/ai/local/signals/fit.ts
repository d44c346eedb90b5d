import type { ScoredLead } from '../../../scoring/lead.js';
import type { IndustryVerdict } from '../../../scoring/verdicts.js';
import { phraseFinder } from '../../../text/phrases.js';
import { visible } from '../../../text/words.js';
import { areFarApart, type CompanySize, isForTheLone } from '../offer/company-sizes.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInOffer } from '../offer/topics.js';
import { believableStart, type FieldText, readField } from '../text/field-text.js';
import { type Passage, quoteFrom } from '../text/passage.js';
import practice from '../vocabulary/practice.json' with { type: 'json' };
import type { Fit, Post, Signals } from './signals.js';

type FitSignal = Signals['fit'];

const LEVEL: Readonly<Record<IndustryVerdict['match'], Fit>> = { EXACT: 'INSIDE', ADJACENT: 'NEXT', NONE: 'OUTSIDE' };

const findPast = phraseFinder(practice.past.map((phrase) => [phrase, 'PAST'] as const));

/**
 * Reads how near the lead's organisation is to the ideal customer: by its industry, else by its name, else by the
 * biography; and whether it has the size of one, where `sizes` are what the lead says of its own.
 */
export function readFit(
  lead: ScoredLead,
  bio: Passage,
  post: Post,
  sizes: readonly CompanySize[],
  offer: CompiledOffer,
): FitSignal {
  const industry = readField('INDUSTRY', lead.industry);
  const fit = ruledOut(industry, offer) ?? byAnything(lead, industry, bio, post, sizes, offer);
  return areFarApart(offer.sizes, sizes) ? oneStepOff(fit) : fit;
}

function byAnything(
  lead: ScoredLead,
  industry: FieldText,
  bio: Passage,
  post: Post,
  sizes: readonly CompanySize[],
  offer: CompiledOffer,
): FitSignal {
  if (!offer.namesIndustries) return isForTheLone(offer.sizes) ? ofTheLone(sizes) : anyIndustry(post);
  const byLabel = byIndustry(industry, lead, offer);
  return isClose(byLabel) ? byLabel : (byUseCase(bio, offer) ?? byOpenUseCase(post, offer) ?? byLabel);
}

function ruledOut(industry: FieldText, offer: CompiledOffer): FitSignal | null {
  const label = believableStart(industry);
  const quote = label === null ? null : offer.excludedIn(label);
  if (label === null || quote === null) return null;
  const { match, explanation } = offer.judgeIndustry(label);
  if (match !== 'NONE') return null;
  return { level: 'OUTSIDE', explanation, evidence: [], excluded: { field: 'INDUSTRY', quote } };
}

function isClose({ level }: FitSignal): boolean {
  return level === 'INSIDE' || level === 'NEXT';
}

function ofTheLone(sizes: readonly CompanySize[]): FitSignal {
  return sizes.includes('LONE')
    ? plainFit('INSIDE', 'The offer is made for people who work for themselves.')
    : plainFit('OUTSIDE', 'The offer is made for people who work for themselves, and nothing says that this one does.');
}

function anyIndustry({ functionMatch }: Post): FitSignal {
  const level = functionMatch === 'OTHER' ? 'UNKNOWN' : 'NEXT';
  return plainFit(level, 'The offer names no industry that it is limited to.');
}

function byIndustry(industry: FieldText, lead: ScoredLead, offer: CompiledOffer): FitSignal {
  if (industry.whole.words.length === 0) return byCompany(lead, offer);
  const label = believableStart(industry);
  if (label === null) return plainFit('OUTSIDE', 'The industry says nothing that can be believed.');
  const { match, explanation, evidence } = offer.judgeIndustry(visible(label));
  const isVerbatim = evidence.every(({ quote }) => label.includes(quote));
  const shown = isVerbatim ? evidence : [{ field: 'INDUSTRY', quote: label.trim() } as const];
  return { ...plainFit(LEVEL[match], explanation), evidence: shown };
}

/** "Lakeside Hospital" says what its industry is, if less surely than a label. */
function byCompany(lead: ScoredLead, offer: CompiledOffer): FitSignal {
  const company = readField('COMPANY', lead.company);
  const name = company.steering ? null : believableStart(company);
  if (!name || offer.judgeIndustry(name).match === 'NONE') return plainFit('UNKNOWN', 'No industry is given.');
  const fit = plainFit('NEXT', "No industry is given, but the company's name fits the offer.");
  return { ...fit, evidence: [{ field: 'COMPANY', quote: name.trim() }] };
}

/** A lead of another industry may do what the use cases are about: a grocer with vans of its own. */
function byUseCase(bio: Passage, { useCaseTopics }: CompiledOffer): FitSignal | null {
  if (useCaseTopics.size === 0) return null;
  const past = new Set(findPast(bio.words).map(({ first }) => bio.words[first]?.sentence));
  const mark = findTopicsInOffer(bio.words).find(
    ({ meaning, first }) => meaning !== null && useCaseTopics.has(meaning) && !past.has(bio.words[first]?.sentence),
  );
  if (!mark) return null;
  const evidence = quoteFrom(bio, mark);
  const fit = plainFit('NEXT', `The bio speaks of "${evidence.quote}", which the offer's use cases are about.`);
  return { ...fit, evidence: [evidence] };
}

/** Of "hospitals" and "legal departments" the second names people of any industry. */
function byOpenUseCase({ functionMatch }: Post, { openUseCase }: CompiledOffer): FitSignal | null {
  if (openUseCase === null || functionMatch !== 'SERVED') return null;
  return plainFit('NEXT', `The offer is for "${openUseCase}" of any industry.`);
}

function plainFit(level: Fit, explanation: string): FitSignal {
  return { level, explanation, evidence: [], excluded: null };
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

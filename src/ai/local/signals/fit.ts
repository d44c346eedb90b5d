import type { ScoredLead } from '../../../scoring/lead.js';
import type { IndustryVerdict } from '../../../scoring/verdicts.js';
import { areFarApart, companySizesIn } from '../offer/company-sizes.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopics } from '../offer/topics.js';
import { type FieldText, readField } from '../text/field-text.js';
import { type Passage, quoteFrom } from '../text/passage.js';
import { phraseFinder } from '../text/phrases.js';
import practice from '../vocabulary/practice.json' with { type: 'json' };
import type { Fit, Post, Signals } from './signals.js';

type FitSignal = Signals['fit'];

const LEVEL: Readonly<Record<IndustryVerdict['match'], Fit>> = { EXACT: 'INSIDE', ADJACENT: 'NEXT', NONE: 'OUTSIDE' };

const findPast = phraseFinder(practice.past.map((phrase) => [phrase, 'PAST'] as const));

/** Reads how near the lead's organisation is to the ideal customer: by its industry, else by its name, else by the biography. */
export function readFit(lead: ScoredLead, bio: Passage, post: Post, offer: CompiledOffer): FitSignal {
  const industry = readField('INDUSTRY', lead.industry);
  if (!offer.namesIndustries) return anyIndustry(post);
  const byLabel = byIndustry(industry, lead, offer);
  const fit = byLabel.level === 'OUTSIDE' || byLabel.level === 'UNKNOWN' ? (byUseCase(bio, offer) ?? byLabel) : byLabel;
  return areFarApart(offer.sizes, companySizesIn(bio.words)) ? oneStepOff(fit) : fit;
}

function anyIndustry({ functionMatch }: Post): FitSignal {
  const level = functionMatch === 'SERVED' ? 'NEXT' : 'UNKNOWN';
  return { level, explanation: 'The offer names no industry that it is limited to.', evidence: [] };
}

function byIndustry(industry: FieldText, lead: ScoredLead, offer: CompiledOffer): FitSignal {
  if (industry.whole.words.length === 0) return byCompany(lead, offer);
  const { match, explanation, evidence } = offer.judgeIndustry(believable(industry));
  return { level: LEVEL[match], explanation, evidence };
}

/** The whole text where nothing was cut; what stands before the cut else. */
function believable({ whole, plain }: FieldText): string | null {
  if (plain.words.length === whole.words.length) return whole.text;
  const [first] = plain.words;
  if (!first || first !== whole.words[0]) return null;
  const last = plain.words.findLast(({ sentence }) => sentence === first.sentence) ?? first;
  return whole.text.slice(0, last.end);
}

/** "Lakeside Hospital" says what its industry is, if less surely than a label. */
function byCompany(lead: ScoredLead, offer: CompiledOffer): FitSignal {
  const company = readField('COMPANY', lead.company);
  const name = company.steering ? null : believable(company);
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
  const past = new Set(findPast(bio.words).map(({ first }) => bio.words[first]?.sentence));
  const mark = findTopics(bio.words).find(
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

function oneStepOff(fit: FitSignal): FitSignal {
  if (fit.level !== 'INSIDE' && fit.level !== 'NEXT') return fit;
  const level = fit.level === 'INSIDE' ? 'NEXT' : 'OUTSIDE';
  return {
    ...fit,
    level,
    explanation: `${fit.explanation} The size of the firm is not the one that the offer is made for.`,
  };
}

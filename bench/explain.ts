import { readFileSync } from 'node:fs';
import { judge } from '../src/ai/local/judge.js';
import { readJudgedOffer } from '../src/ai/local/judged-offer.js';
import type { ScoredLead } from '../src/domain/lead.js';
import { BUILT_IN_MODEL } from '../src/domain/scoring-model.js';
import { readOfferInput } from '../src/offers/offer-input.js';
import { leadScorer } from '../src/scoring/model/lead-scorer.js';
import { factsOf, ruleJudge } from '../src/scoring/rules.js';

const USAGE = 'Usage: npm run explain -- offer.json "role | company | industry | bio" ["location"]';

/** Prints how the built-in judge evaluates a lead for an offer: its signals, the row that decided, and the points. */
function explain(offerFile: string, texts: string, location: string | null): void {
  const offer = readOfferInput(JSON.parse(readFileSync(offerFile, 'utf8')));
  if (!offer.ok)
    throw new Error(offer.errors.map(({ field, message }) => `${field?.join('.')}: ${message}`).join('\n'));
  const lead = leadOf(texts, location);
  const judged = readJudgedOffer(offer.value);
  const { signals, decision, verdict } = judge(lead, judged);
  const read = { ...lead, email: null, linkedinUrl: null, extra: {} };
  const facts = factsOf(ruleJudge(offer.value)(lead));
  const { points, score } = leadScorer(BUILT_IN_MODEL).score(facts, verdict.intent, read);
  console.log(`bought by: ${[...judged.buys].join(', ') || 'nobody that the text names'}`);
  console.log('signals:', JSON.stringify(signals, null, 2));
  console.log(`row: ${decision.row} → ${decision.intent}, ${decision.confidence}`);
  console.log(
    `points: role ${points.role.points}, industry ${points.industry.points}, completeness ${points.completeness.points}`,
  );
  console.log(`score: ${score}`);
  console.log(verdict.reasoning);
}

function leadOf(texts: string, location: string | null): ScoredLead {
  const [role, company, industry, ...bio] = texts.split('|').map((text) => text.trim() || null);
  const linkedinBio = bio.filter((text) => text !== null).join(' | ') || null;
  return { role: role ?? null, company: company ?? null, industry: industry ?? null, location, linkedinBio };
}

const [offerFile, texts, location] = process.argv.slice(2);
if (offerFile === undefined || texts === undefined) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  explain(offerFile, texts, location ?? null);
}

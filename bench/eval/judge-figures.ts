import type { Confidence, Intent } from '../../src/domain/generated/enums.js';
import type { LabelledLead } from './judge-data.js';

/** A labelled lead with the verdict of the built-in judge. */
export type JudgedLead = LabelledLead & {
  readonly verdict: Intent;
  readonly reasoning: string;
  readonly confidence: Confidence;
  /** The row of the decision table that decided. */
  readonly row: string;
  readonly rulePoints: number;
  readonly score: number;
};

/** The counts of verdicts: each the leads that match, and all of them. */
export type JudgeFigures = Readonly<
  Record<'strict' | 'lenient' | 'flips' | 'top', readonly [hits: number, of: number]>
>;

const CONFIDENCES: readonly Confidence[] = ['FIRM', 'LIKELY', 'GUESS'];
const POINTS: Readonly<Record<string, number>> = { HIGH: 50, MEDIUM: 30, LOW: 10 };

/**
 * Strict: the label. Lenient: the label or another acceptable answer. Flips: HIGH for LOW or the reverse. Top: HIGH leads
 * among the first of each offer's list, as many of them as the offer has HIGH leads.
 */
export function judgeFigures(leads: readonly JudgedLead[], answer: (lead: JudgedLead) => string): JudgeFigures {
  const hits = (counts: (lead: JudgedLead) => boolean) => [leads.filter(counts).length, leads.length] as const;
  return {
    strict: hits((lead) => answer(lead) === lead.label),
    lenient: hits((lead) => answer(lead) === lead.label || lead.alsoOk.includes(answer(lead))),
    flips: hits((lead) => [answer(lead), lead.label].sort().join() === 'HIGH,LOW'),
    top: topOf(leads, answer),
  };
}

function topOf(leads: readonly JudgedLead[], answer: (lead: JudgedLead) => string): readonly [number, number] {
  const isHigh = ({ label }: JudgedLead) => label === 'HIGH';
  const offers = [...new Set(leads.map(({ offer }) => offer.name))];
  const lists = offers.map((name) => leads.filter(({ offer }) => offer.name === name));
  const firsts = lists.flatMap((list) => callList(list, answer).slice(0, list.filter(isHigh).length));
  return [firsts.filter(isHigh).length, firsts.length];
}

/** Sorts the leads of an offer as the service lists them. */
function callList(leads: readonly JudgedLead[], answer: (lead: JudgedLead) => string): JudgedLead[] {
  const score = (lead: JudgedLead) => lead.rulePoints + (POINTS[answer(lead)] ?? 0);
  return [...leads].sort(
    (one, other) =>
      score(other) - score(one) ||
      other.rulePoints - one.rulePoints ||
      CONFIDENCES.indexOf(one.confidence) - CONFIDENCES.indexOf(other.confidence),
  );
}

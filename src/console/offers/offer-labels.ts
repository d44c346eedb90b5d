import type { OfferDraft } from './offer-draft.js';

/** The label and hint of each part of an offer in the form. */
export const LABELS: Readonly<Record<keyof OfferDraft, { readonly label: string; readonly hint: string }>> = {
  name: { label: 'What do you call it?', hint: 'A name for your team.' },
  valueProps: { label: 'What does it do for a customer?', hint: 'One a line: “Books six times more meetings”.' },
  idealUseCases: {
    label: 'Whom is it for?',
    hint: 'One a line. Industries that are named here count: “Fintech vendors that sell to banks”.',
  },
  industries: { label: 'Industries that fit exactly', hint: 'One a line. Left empty: those named above.' },
  adjacentIndustries: { label: 'Related industries', hint: 'One a line. Left empty: the usual ones.' },
  decisionMakers: { label: 'Decision makers', hint: 'One a line. Left empty: by rank, as “VP” or “Head of”.' },
  influencers: { label: 'Influencers', hint: 'One a line. Left empty: managers and the like.' },
  scoreOnUpload: { label: 'Score leads when an upload has brought them', hint: '' },
  buyingFunctions: {
    label: 'Which of these buy it?',
    hint: 'As read from the text. Tick others where you know better.',
  },
};

const NAMES = Object.keys(LABELS) as (keyof OfferDraft)[];

/** Returns the part of an offer at a path of the API. */
export function partAt(path: readonly string[]): keyof OfferDraft | undefined {
  return NAMES.find((name) => path.includes(name));
}

import type { Tenant } from './tenant.js';

type Kind = keyof Tenant['ids'];

/** How somebody reaches for something at one place of the schema. */
export type Probe = {
  /** Whose ids are tried there; none where the place takes no id. */
  readonly kinds: readonly Kind[];
  /** The call with an id, by somebody who has these ids of their own. */
  call(id: string, own: Tenant['ids'], mark: string): string;
  /** The file that goes with it as `$file`. */
  file?(id: string): string;
  /** Whether each call needs an offer of its own, since it changes what the next one would answer. */
  readonly afresh?: true;
  /** Why its owner would see no difference from an unknown id. */
  readonly sameForOwner?: string;
};

const ALL: readonly Kind[] = ['offer', 'lead', 'import', 'run', 'result', 'model', 'draft', 'outcome', 'batch'];

const text = (value: string) => JSON.stringify(value);

/** Where the id stands alone as an argument. */
function at(field: string, argument: string, kinds: readonly Kind[], others = ''): Probe {
  return { kinds, call: (id) => `${field}(${argument}: ${text(id)}${others})` };
}

const UPDATE = ', input: { valueProps: ["changed"] }';
const LEADS = ', leads: [{ role: "CEO", company: "Added" }]';
const WON = 'kind: WON, occurredAt: "2026-01-02T00:00:00Z"';
const OUTCOMES = (id: string) => `scoring_id,outcome,outcome_at\n${id},won,2026-01-03\n`;
const FILE = () => 'role,company\nCEO,Uploaded\n';

/** One for each of the `coordinates`, in an order in which an owner could do all of them. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'Query.node(id)': at('node', 'id', ALL),
  'Query.offer(id)': at('offer', 'id', ['offer']),
  'Query.offers': { kinds: [], call: () => 'offers(first: 500)' },
  'Query.readOffer': {
    kinds: [],
    call: () => 'readOffer(input: { name: "Another", valueProps: ["a"], idealUseCases: ["b"] })',
  },
  'Query.lead(id)': at('lead', 'id', ['lead']),
  'Query.leadImport(id)': at('leadImport', 'id', ['import']),
  'Query.scoringRun(id)': at('scoringRun', 'id', ['run']),
  'Query.estimateScoring(offerId)': at('estimateScoring', 'offerId', ['offer'], ', rescore: true'),
  'Query.estimateScoring(importId)': {
    kinds: ['import'],
    call: (id, { offer }) => `estimateScoring(offerId: ${text(offer)}, importId: ${text(id)}, rescore: true)`,
  },
  'Query.results': { kinds: [], call: () => 'results(first: 500)' },
  'Query.results, searching': { kinds: [], call: (_, __, mark) => `results(filter: { search: ${text(mark)} })` },
  'Query.results(offerId)': at('results', 'offerId', ['offer']),
  'Query.results(filter.importIds)': {
    kinds: ['import'],
    call: (id) => `results(filter: { importIds: [${text(id)}] })`,
  },
  'ScoreResultConnection.place(leadId)': {
    kinds: ['lead'],
    call: (id) => `results(first: 1) { place(leadId: ${text(id)}) }`,
  },
  'Subscription.scoringProgress(runId)': at('scoringProgress', 'runId', ['run']),
  'Mutation.exportResults': { kinds: [], call: () => 'exportResults' },
  'Mutation.exportResults(offerId)': at('exportResults', 'offerId', ['offer']),
  'Mutation.exportResults(filter.importIds)': {
    kinds: ['import'],
    call: (id) => `exportResults(filter: { importIds: [${text(id)}] })`,
  },
  'Mutation.createOffer': {
    kinds: [],
    call: () => 'createOffer(input: { name: "Another", valueProps: ["a"], idealUseCases: ["b"] })',
  },
  'Mutation.previewLeads(offerId)': { ...at('previewLeads', 'offerId', ['offer'], ', file: $file'), file: FILE },
  'Mutation.uploadLeads(offerId)': { ...at('uploadLeads', 'offerId', ['offer'], ', file: $file'), file: FILE },
  'Mutation.uploadLeads, a scoring_id in the file': {
    kinds: ['lead'],
    call: (_, { offer }) => `previewLeads(offerId: ${text(offer)}, file: $file)`,
    file: (id) => `scoring_id,role\n${id},CTO\n`,
  },
  'Mutation.addLeads(offerId)': at('addLeads', 'offerId', ['offer'], LEADS),
  'Mutation.addLeads(leads.scoringId)': {
    kinds: ['lead'],
    call: (id, { offer }) => `addLeads(offerId: ${text(offer)}, leads: [{ scoringId: ${text(id)}, role: "CFO" }])`,
    afresh: true,
  },
  'Mutation.addLeads(leads.externalId)': {
    kinds: ['lead'],
    call: (id, { offer }) => `addLeads(offerId: ${text(offer)}, leads: [{ externalId: ${text(id)}, role: "COO" }])`,
    afresh: true,
    sameForOwner: 'an external id is no id of ours',
  },
  'Query.workspace': { kinds: [], call: () => 'workspace' },
  'Mutation.copyLeads(fromOfferId)': {
    kinds: ['offer'],
    call: (id, { offer }) => `copyLeads(fromOfferId: ${text(id)}, toOfferId: ${text(offer)})`,
    afresh: true,
    sameForOwner: 'an offer gets no copy of its own leads',
  },
  'Mutation.copyLeads(toOfferId)': {
    kinds: ['offer'],
    call: (id, { offer }) => `copyLeads(fromOfferId: ${text(offer)}, toOfferId: ${text(id)})`,
  },
  'Query.scoringPerformance(offerId)': at('scoringPerformance', 'offerId', ['offer']),
  'Mutation.overrideIntent(leadId)': at('overrideIntent', 'leadId', ['lead'], ', intent: HIGH, note: "changed"'),
  'Mutation.clearOverride(leadId)': at('clearOverride', 'leadId', ['lead']),
  'Mutation.recordOutcomes(offerId)': {
    kinds: ['offer'],
    call: (id, { lead }) => `recordOutcomes(offerId: ${text(id)}, outcomes: [{ scoringId: ${text(lead)}, ${WON} }])`,
  },
  'Mutation.recordOutcomes(outcomes.scoringId)': {
    kinds: ['lead'],
    call: (id, { offer }) => `recordOutcomes(offerId: ${text(offer)}, outcomes: [{ scoringId: ${text(id)}, ${WON} }])`,
  },
  'Mutation.recordOutcomes(outcomes.externalId)': {
    kinds: ['lead'],
    call: (id, { offer }) => `recordOutcomes(offerId: ${text(offer)}, outcomes: [{ externalId: ${text(id)}, ${WON} }])`,
    sameForOwner: 'an external id is no id of ours',
  },
  'Mutation.uploadOutcomes(offerId)': {
    ...at('uploadOutcomes', 'offerId', ['offer'], ', file: $file'),
    file: () => 'email,outcome\nnobody@x.test,won\n',
  },
  'Mutation.uploadOutcomes, a scoring_id in the file': {
    kinds: ['lead'],
    call: (_, { offer }) => `uploadOutcomes(offerId: ${text(offer)}, file: $file)`,
    file: OUTCOMES,
  },
  'Mutation.setOutcomeNote(outcomeId)': at('setOutcomeNote', 'outcomeId', ['outcome'], ', note: "changed"'),
  'Mutation.previewOutcomes(offerId)': {
    ...at('previewOutcomes', 'offerId', ['offer'], ', file: $file'),
    file: () => 'email,outcome\nnobody@x.test,won\n',
  },
  'Mutation.previewOutcomes, a scoring_id in the file': {
    kinds: ['lead'],
    call: (_, { offer }) => `previewOutcomes(offerId: ${text(offer)}, file: $file)`,
    file: OUTCOMES,
  },
  'Mutation.undoOutcomes(batchId)': at('undoOutcomes', 'batchId', ['batch']),
  'Mutation.scoreOffer(offerId)': at('scoreOffer', 'offerId', ['offer'], ', waitSeconds: 10'),
  'Mutation.scoreOffer(importId)': {
    kinds: ['import'],
    call: (id, { offer }) => `scoreOffer(offerId: ${text(offer)}, importId: ${text(id)}, waitSeconds: 10)`,
  },
  'Mutation.cancelScoringRun(id)': at('cancelScoringRun', 'id', ['run']),
  'Mutation.updateOffer(id)': at('updateOffer', 'id', ['offer'], UPDATE),
  'Mutation.undoImport(id)': at('undoImport', 'id', ['import']),
  'Mutation.updateLead(id)': {
    ...at('updateLead', 'id', ['lead'], ', input: { role: "changed" }'),
    sameForOwner: 'its import was undone before',
  },
  'Mutation.updateLead(input.externalId)': {
    kinds: ['lead'],
    call: (id, { lead }) => `updateLead(id: ${text(lead)}, input: { externalId: ${text(id)} })`,
    sameForOwner: 'an external id is no id of ours',
  },
  'Mutation.deleteLead(id)': { ...at('deleteLead', 'id', ['lead']), sameForOwner: 'its import was undone before' },
  'Mutation.saveScoringModelDraft(offerId)': {
    ...at('saveScoringModelDraft', 'offerId', ['offer'], ', model: { note: "changed" }'),
    afresh: true,
  },
  'Mutation.publishScoringModel(id)': {
    ...at('publishScoringModel', 'id', ['draft', 'model'], ', revision: "another"'),
    sameForOwner: 'a model in force with another revision is no draft',
  },
  'Mutation.discardScoringModelDraft(id)': at('discardScoringModelDraft', 'id', ['draft']),
  'Mutation.deleteOffer(id)': at('deleteOffer', 'id', ['offer']),
};

import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildSchema, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { DateTimeISOResolver } from 'graphql-scalars';
import { GraphQLUpload } from 'graphql-upload-ts';
import { ROOT } from '../root.js';
import type { Resolvers } from './generated/resolvers-types.js';
import { Lead } from './Lead.js';
import { LeadFailure } from './LeadFailure.js';
import { LeadImport } from './LeadImport.js';
import { LeadPreview } from './LeadPreview.js';
import { addLeads } from './Mutation/addLeads.js';
import { cancelScoringRun } from './Mutation/cancelScoringRun.js';
import { clearOverride } from './Mutation/clearOverride.js';
import { copyLeads } from './Mutation/copyLeads.js';
import { createOffer } from './Mutation/createOffer.js';
import { deleteLead } from './Mutation/deleteLead.js';
import { deleteOffer } from './Mutation/deleteOffer.js';
import { discardScoringModelDraft } from './Mutation/discardScoringModelDraft.js';
import { exportResults } from './Mutation/exportResults.js';
import { overrideIntent } from './Mutation/overrideIntent.js';
import { previewLeads } from './Mutation/previewLeads.js';
import { previewOutcomes } from './Mutation/previewOutcomes.js';
import { publishScoringModel } from './Mutation/publishScoringModel.js';
import { recordOutcomes } from './Mutation/recordOutcomes.js';
import { saveScoringModelDraft } from './Mutation/saveScoringModelDraft.js';
import { scoreOffer } from './Mutation/scoreOffer.js';
import { setOutcomeNote } from './Mutation/setOutcomeNote.js';
import { undoImport } from './Mutation/undoImport.js';
import { undoOutcomes } from './Mutation/undoOutcomes.js';
import { updateLead } from './Mutation/updateLead.js';
import { updateOffer } from './Mutation/updateOffer.js';
import { uploadLeads } from './Mutation/uploadLeads.js';
import { uploadOutcomes } from './Mutation/uploadOutcomes.js';
import { Node } from './Node.js';
import { Offer } from './Offer.js';
import { Outcome } from './Outcome.js';
import { OutcomeBatch } from './OutcomeBatch.js';
import { OutcomePreview } from './OutcomePreview.js';
import { estimateScoring } from './Query/estimateScoring.js';
import { lead } from './Query/lead.js';
import { leadImport } from './Query/leadImport.js';
import { node } from './Query/node.js';
import { offer } from './Query/offer.js';
import { offers } from './Query/offers.js';
import { readOffer } from './Query/readOffer.js';
import { results } from './Query/results.js';
import { scoringPerformance } from './Query/scoringPerformance.js';
import { scoringRun } from './Query/scoringRun.js';
import { workspace } from './Query/workspace.js';
import { ScoreChange } from './ScoreChange.js';
import { ScoreMove } from './ScoreMove.js';
import { ScoreResult } from './ScoreResult.js';
import { ScoringModel } from './ScoringModel.js';
import { ScoringModelPreview } from './ScoringModelPreview.js';
import { ScoringRun } from './ScoringRun.js';
import { scoringProgress } from './Subscription/scoringProgress.js';

/** The text of `schema.graphql`. */
export const typeDefs = readFileSync(new URL('schema.graphql', ROOT), 'utf8');

const contract = buildSchema(typeDefs);

const resolvers: Resolvers = {
  Query: {
    workspace,
    node,
    offer,
    offers,
    readOffer,
    lead,
    leadImport,
    scoringRun,
    estimateScoring,
    results,
    scoringPerformance,
  },
  Mutation: {
    createOffer,
    updateOffer,
    deleteOffer,
    previewLeads,
    uploadLeads,
    addLeads,
    copyLeads,
    undoImport,
    updateLead,
    deleteLead,
    overrideIntent,
    clearOverride,
    scoreOffer,
    cancelScoringRun,
    saveScoringModelDraft,
    discardScoringModelDraft,
    publishScoringModel,
    exportResults,
    recordOutcomes,
    uploadOutcomes,
    previewOutcomes,
    undoOutcomes,
    setOutcomeNote,
  },
  Subscription: { scoringProgress },
  Node,
  Offer,
  Lead,
  LeadImport,
  LeadPreview,
  ScoringRun,
  LeadFailure,
  ScoreResult,
  ScoreChange,
  ScoringModel,
  ScoringModelPreview,
  ScoreMove,
  Outcome,
  OutcomeBatch,
  OutcomePreview,
  DateTime: asInContract(DateTimeISOResolver, 'DateTime'),
  Upload: asInContract(GraphQLUpload, 'Upload'),
};

/** Renames a library's scalar as in the contract, since clients declare variables by that name, and takes the description from there. */
function asInContract(scalar: GraphQLScalarType, name: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description: contract.getType(name)?.description });
}

/** The schema of `schema.graphql` with its resolvers. */
export const schema: GraphQLSchema = makeExecutableSchema({ typeDefs, resolvers });

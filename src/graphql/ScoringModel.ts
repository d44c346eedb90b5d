import { modelRevision } from '../domain/model-revision.js';
import { previewModel } from '../models/preview-model.js';
import { notFound } from './errors.js';
import type { ScoringModelResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';

export const ScoringModel: ScoringModelResolvers = {
  offer: (model, _, context) => offerOf(model, context),
  revision: ({ content }) => modelRevision(content),
  note: ({ content }) => content.note,
  role: ({ content }) => content.role,
  industry: ({ content }) => content.industry,
  completeness: ({ content }) => content.completeness,
  intent: ({ content }) => content.intent,
  criteria: ({ content }) => content.criteria,
  maxFit: ({ content }) => content.maxFit,
  grades: ({ content }) => content.grades,
  async preview(model, _, { store, signal }) {
    const preview = await previewModel(store, model, signal);
    if (!preview) throw notFound('The offer was deleted meanwhile.');
    return preview;
  },
};

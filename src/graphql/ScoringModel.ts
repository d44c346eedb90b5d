import { modelRevision } from '../domain/model-revision.js';
import { byRuleFactor, type RuleFactorKey } from '../domain/rule-factors.js';
import type { ModelRecord } from '../domain/scoring-model.js';
import { previewModel } from '../models/preview-model.js';
import { notFound } from './errors.js';
import type { ScoringModelResolvers } from './generated/resolvers-types.js';
import { offerOf } from './owned.js';

type FactorResolvers = Required<Pick<ScoringModelResolvers, RuleFactorKey>>;

const pointsOf =
  (key: RuleFactorKey) =>
  ({ content }: ModelRecord) =>
    content[key];

export const ScoringModel: ScoringModelResolvers = {
  offer: (model, _, context) => offerOf(model, context),
  revision: ({ content }) => modelRevision(content),
  note: ({ content }) => content.note,
  ...byRuleFactor<FactorResolvers>((key) => pointsOf(key) as FactorResolvers[typeof key]),
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

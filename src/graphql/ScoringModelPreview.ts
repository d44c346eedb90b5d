import { scoreMoves } from '../models/score-moves.js';
import { draftPerformance } from '../reports/draft-performance.js';
import { badUserInput } from './errors.js';
import type { ScoringModelPreviewResolvers } from './generated/resolvers-types.js';

const MOST_KEPT = 1_000;
const MOST_MOVERS = 100;

export const ScoringModelPreview: ScoringModelPreviewResolvers = {
  kept(preview, { top }) {
    const wanted = top ?? 50;
    if (wanted < 1 || wanted > MOST_KEPT) throw badUserInput(`top is ${wanted}; ask for 1 to ${MOST_KEPT} leads.`);
    return preview.kept(wanted);
  },
  performance({ model, comparedWith }, { target }, { store, now }) {
    const none = { from: null, until: null, lostAfterDays: null };
    const rules = { target: target ?? 'WON', basis: 'BEFORE_OUTCOME', ...none, now: now() } as const;
    return draftPerformance(store, model, comparedWith, rules);
  },
  movers(preview, { which, first }, { store }) {
    const wanted = first ?? 10;
    if (wanted < 1 || wanted > MOST_MOVERS)
      throw badUserInput(`first is ${wanted}; ask for 1 to ${MOST_MOVERS} leads.`);
    return scoreMoves(store, preview, which ?? 'FURTHEST', wanted);
  },
};

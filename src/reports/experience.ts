import { scoreExperience } from '../performance/experience.js';
import type { Rate } from '../performance/wilson.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { decidedLeads } from './decided-leads.js';

const NO_TEXTS = { read: () => null, readsTexts: false, weight: 1 };

/** What became of leads by the step of ten of their score, in one offer. */
export async function experienceOf(
  store: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  now: Date,
): Promise<(score: number | null) => Rate | null> {
  const none = { from: null, until: null, lostAfterDays: null };
  const rules = { target: 'WON', basis: 'BEFORE_OUTCOME', ...none, now } as const;
  const { counted } = await decidedLeads(store, offerId, rules, NO_TEXTS);
  return scoreExperience(
    counted.map(({ isSuccess, result }) => ({ isSuccess, score: result.fit + result.intentPoints })),
  );
}

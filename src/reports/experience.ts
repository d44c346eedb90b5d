import { scoreExperience } from '../performance/experience.js';
import type { Rate } from '../performance/wilson.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { decidedLeads } from './decided-leads.js';

const NO_TEXTS = { read: () => null, nameOf: () => '', readsTexts: false, weight: 1 };

/** Returns the outcomes of an offer's leads by their score, in steps of ten. */
export async function experienceOf(
  store: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  now: Date,
): Promise<(score: number | null) => Rate | null> {
  const none = { from: null, until: null, lostAfterDays: null };
  const rules = { target: 'WON', basis: 'BEFORE_OUTCOME', ...none, now } as const;
  const all: { leads: number; isSuccess: boolean; score: number }[] = [];
  await decidedLeads(store, offerId, rules, NO_TEXTS, ({ leads, isSuccess, result }) => {
    all.push({ leads, isSuccess, score: result.fit + result.intentPoints });
  });
  return scoreExperience(all);
}

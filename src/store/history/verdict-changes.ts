import type { Intent } from '../../domain/generated/enums.js';
import type { JudgedLead, WrittenResult } from '../../domain/result.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import { causeOfVerdict, isChange, type ResultState } from '../../scoring/history/cause-of-change.js';
import { intentPoints, scoreWithIntent } from '../../scoring/model/model-points.js';
import type { Dialect } from '../dialect.js';
import { contentInForce } from '../models/find-model.js';
import type { BulkTransaction } from '../sql/bulk.js';
import { changedFields } from './changed-fields.js';
import { type FormerResult, formerResults } from './former-results.js';
import { type ChangeSource, insertChanges, type WrittenChange } from './write-changes.js';

/** A result to write, and the one that it replaces. */
type Replacement = { readonly lead: JudgedLead; readonly state: ResultState; readonly former: FormerResult | null };

/**
 * Writes the changes by verdicts of a run, before the verdicts themselves. Returns the verdicts to write, with the score of the
 * intent that a person set, if any.
 */
export async function withHistory(
  transaction: BulkTransaction,
  dialect: Dialect,
  source: ChangeSource,
  offerId: string,
  judged: readonly JudgedLead[],
): Promise<JudgedLead[]> {
  const leadIds = judged.map(({ leadId }) => leadId);
  const former = await formerResults(transaction, dialect, leadIds);
  const isOverridden = [...former.values()].some(({ overrideIntent }) => overrideIntent !== null);
  const model = isOverridden ? await contentInForce(transaction, offerId) : null;
  const replacements = judged.map((lead) => replacementOf(lead, former.get(lead.leadId) ?? null, model));
  const changes = await changesOf(transaction, dialect, replacements);
  if (changes.length > 0) await transaction.execute(insertChanges(dialect, source, changes));
  return replacements.map(({ lead }) => lead);
}

function replacementOf(judged: JudgedLead, former: FormerResult | null, model: ModelContent | null): Replacement {
  const override = former?.overrideIntent ?? null;
  const result = override && model ? withOverride(judged.result, override, model) : judged.result;
  const { status, score, grade, verdict, modelVersion } = result;
  const intent = score === null ? null : (override ?? verdict?.intent ?? null);
  const { leadRevision, offerRevision } = judged;
  const state = { status, score, grade, intent, modelVersion, leadRevision, offerRevision, judge: verdict?.ai ?? null };
  const lead = result === judged.result ? judged : { ...judged, result };
  return { lead, state, former };
}

/** Returns a result by the intent that a person set. A disqualified lead stays disqualified. */
function withOverride(result: WrittenResult, override: Intent, model: ModelContent): WrittenResult {
  const machineIntentPoints = result.verdict && intentPoints(model)[result.verdict.intent];
  const points = { ...result.points, machineIntentPoints };
  if (result.status === 'DISQUALIFIED') return { ...result, points };
  return { ...result, ...scoreWithIntent(model, result.fit, override), points, status: 'SCORED' };
}

async function changesOf(
  transaction: BulkTransaction,
  dialect: Dialect,
  replacements: readonly Replacement[],
): Promise<WrittenChange[]> {
  const changed = replacements.filter(({ state, former }) => isChange(former, state));
  const causes = changed.map(({ state, former }) => causeOfVerdict(former, state));
  const since = changed.flatMap(({ lead, former }, place) =>
    former && causes[place] === 'LEAD_CHANGED' ? [[lead.leadId, former.scoredAt] as const] : [],
  );
  const fields = await changedFields(transaction, dialect, new Map(since));
  return changed.map(({ lead: { leadId }, state }, place) => ({
    leadId,
    cause: causes[place] ?? 'ASKED_AGAIN',
    scoreAfter: state.score,
    gradeAfter: state.grade,
    intentAfter: state.intent,
    modelVersion: state.modelVersion,
    changedFields: fields.get(leadId) ?? null,
  }));
}

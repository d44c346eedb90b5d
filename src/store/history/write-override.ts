import type { Intent } from '../../domain/generated/enums.js';
import { intentPoints, scoreWithIntent } from '../../scoring/model/model-points.js';
import type { Connection } from '../connection.js';
import type { DatabaseSession } from '../database.js';
import type { Dialect } from '../dialect.js';
import type { ScoreResult } from '../generated/sqlite/client.js';
import { VISIBLE_LEAD } from '../leads/visible.js';
import { findModel } from '../models/find-model.js';
import { readPoints } from '../results/stored-points.js';
import { ofWorkspace } from '../workspace.js';
import { insertChanges } from './write-changes.js';

/** A person's intent for a lead; null removes it. */
export type SaidIntent = { readonly intent: Intent; readonly note: string } | null;

/** The outcome of an override. */
export type OverrideOutcome = 'DONE' | 'NO_LEAD' | 'NOT_SCORED';

/** Sets or clears the intent by which a person overrides the machine's; updates points and history at once. */
export async function writeOverride(
  { database, dialect }: Pick<Connection, 'database' | 'dialect'>,
  { leadId, workspace }: { readonly leadId: string; readonly workspace: string },
  said: SaidIntent,
  now: Date,
): Promise<OverrideOutcome> {
  const where = { id: leadId, ...VISIBLE_LEAD, ...ofWorkspace(workspace) };
  const found = await database.lead.findFirst({ where, select: { offerId: true } });
  if (!found) return 'NO_LEAD';
  return database.$transaction(async (session) => {
    await dialect.writeAlone(session, found.offerId);
    const lead = await session.lead.findFirst({ where, select: { revision: true, offer: true, result: true } });
    if (!lead) return 'NO_LEAD';
    if (!lead.result) return 'NOT_SCORED';
    const { result, revision, offer } = lead;
    if (said === null) return result.overrideIntent === null ? 'DONE' : write(session, dialect, result, CLEARED, now);
    if (result.status === 'DISQUALIFIED') return 'NOT_SCORED';
    const seen = { overrideLeadRevision: revision, overrideOfferRevision: offer.revision };
    const given = { overrideIntent: said.intent, overrideNote: said.note, overrideAt: now, ...seen };
    return write(session, dialect, result, { cause: 'OVERRIDDEN', given }, now);
  });
}

/** The columns and the cause of an override, or of its end. */
type Setting = {
  readonly cause: 'OVERRIDDEN' | 'OVERRIDE_CLEARED';
  readonly given: Pick<
    ScoreResult,
    'overrideIntent' | 'overrideNote' | 'overrideAt' | 'overrideLeadRevision' | 'overrideOfferRevision'
  >;
};

const CLEARED: Setting = {
  cause: 'OVERRIDE_CLEARED',
  given: {
    overrideIntent: null,
    overrideNote: null,
    overrideAt: null,
    overrideLeadRevision: null,
    overrideOfferRevision: null,
  },
};

/** Writes the change, then the new result. */
async function write(
  session: DatabaseSession,
  dialect: Dialect,
  result: ScoreResult,
  { cause, given }: Setting,
  now: Date,
): Promise<'DONE'> {
  const { id, leadId, offerId, modelVersion, rulePoints } = result;
  const model = await findModel(session, { offerId, version: modelVersion });
  if (!model) throw new Error(`The scoring model of version ${modelVersion} does not exist.`);
  const machine = result.intent as Intent | null;
  const intent = result.status === 'DISQUALIFIED' ? null : ((given.overrideIntent as Intent | null) ?? machine);
  const { score, grade } = intent ? scoreWithIntent(model.content, rulePoints, intent) : { score: null, grade: null };
  const after = { scoreAfter: score, gradeAfter: grade, intentAfter: intent };
  const change = { leadId, cause, ...after, modelVersion, changedFields: null };
  await session.$executeRaw(insertChanges(dialect, { runId: null, at: now }, [change]));
  const status = result.status === 'DISQUALIFIED' ? 'DISQUALIFIED' : intent ? 'SCORED' : 'AI_FAILED';
  const machineIntentPoints = machine && intentPoints(model.content)[machine];
  const points = { ...readPoints(result.points), machineIntentPoints };
  await session.scoreResult.update({ where: { id }, data: { ...given, status, score, grade, points } });
  return 'DONE';
}

import { modelRevision } from '../../domain/model-revision.js';
import type { ModelContent, ModelRecord, PublishedModel } from '../../domain/scoring-model.js';
import type { Connection } from '../connection.js';
import type { DatabaseSession } from '../database.js';
import { newId } from '../ids.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { ofWorkspace } from '../workspace.js';
import { findModel, toModelRecord, toPublished, WITH_VERSION_IN_FORCE } from './find-model.js';
import { type PublishedOutcome, publishModel } from './publish-model.js';

/** The outcome of saving a draft. */
export type SavedDraft =
  | { readonly outcome: 'SAVED'; readonly draft: ModelRecord }
  | { readonly outcome: 'CHANGED'; readonly draft: ModelRecord | null }
  | { readonly outcome: 'NO_OFFER' };

export type ModelRepository = {
  find(id: string): Promise<ModelRecord | null>;
  /** Returns the current models of these offers. */
  inForce(offerIds: readonly string[]): Promise<PublishedModel[]>;
  /** Returns an offer's draft; null where it has none. */
  draft(offerId: string): Promise<ModelRecord | null>;
  /** Returns these published versions of any of these offers. */
  versions(offerIds: readonly string[], versions: readonly number[]): Promise<PublishedModel[]>;
  /** Returns an offer's published models, newest first. */
  page(offerId: string, request: PageRequest<number>): Promise<Page<PublishedModel>>;
  count(offerId: string): Promise<number>;
  /** Saves an offer's draft in place of the existing one, unless that does not have the expected revision. */
  saveDraft(offerId: string, content: ModelContent, ifRevision: string | null, now: Date): Promise<SavedDraft>;
  /** Removes a draft; false where the id is not a draft's. */
  discardDraft(id: string): Promise<boolean>;
  /** Publishes a draft, and opens or extends the run that recalculates the offer's results. */
  publish(id: string, revision: string, now: Date): Promise<PublishedOutcome>;
};

/** The scoring models of a workspace. */
export function modelRepository({ database, dialect }: Connection, workspace: string): ModelRepository {
  const owned = ofWorkspace(workspace);
  return {
    find: (id) => findModel(database, { id, ...owned }),
    async inForce(offerIds) {
      const rows = await database.scoringModel.findMany({
        where: { offerId: { in: [...offerIds] }, version: { not: null } },
        include: WITH_VERSION_IN_FORCE,
      });
      const theirs = rows.filter(
        ({ version, offer }) => version === offer.modelVersion && offer.workspace === workspace,
      );
      return theirs.map(toPublished);
    },
    draft: (offerId) => findModel(database, { offerId, version: null, ...owned }),
    async versions(offerIds, versions) {
      const rows = await database.scoringModel.findMany({
        where: { offerId: { in: [...offerIds] }, version: { in: [...versions] } },
        include: WITH_VERSION_IN_FORCE,
      });
      return rows.filter(({ offer }) => offer.workspace === workspace).map(toPublished);
    },
    async page(offerId, { first, after }) {
      const bound = after === null ? { not: null } : { lt: after };
      const page = await readPage(first, (take) =>
        database.scoringModel.findMany({
          where: { offerId, version: bound, ...owned },
          include: WITH_VERSION_IN_FORCE,
          orderBy: { version: 'desc' },
          take,
        }),
      );
      return { ...page, rows: page.rows.map(toPublished) };
    },
    count: (offerId) => database.scoringModel.count({ where: { offerId, version: { not: null }, ...owned } }),
    saveDraft: (offerId, content, ifRevision, now) =>
      database.$transaction(async (session) => {
        await dialect.writeAlone(session, offerId);
        return saveDraft(session, { id: offerId, workspace }, content, ifRevision, now);
      }),
    async discardDraft(id) {
      const draft = await findModel(database, { id, version: null, ...owned });
      if (!draft) return false;
      return database.$transaction(async (session) => {
        await dialect.writeAlone(session, draft.offerId);
        return (await session.scoringModel.deleteMany({ where: { id, version: null } })).count === 1;
      });
    },
    publish: (id, revision, now) =>
      database.$transaction((session) => publishModel(session, dialect, { id, ...owned }, revision, now)),
  };
}

async function saveDraft(
  session: DatabaseSession,
  offer: { readonly id: string; readonly workspace: string },
  content: ModelContent,
  ifRevision: string | null,
  now: Date,
): Promise<SavedDraft> {
  if ((await session.offer.count({ where: offer })) === 0) return { outcome: 'NO_OFFER' };
  const former = await findModel(session, { offerId: offer.id, version: null });
  if (ifRevision !== null && (former === null || modelRevision(former.content) !== ifRevision)) {
    return { outcome: 'CHANGED', draft: former };
  }
  const data = { content, savedAt: now };
  const row = former
    ? await session.scoringModel.update({ where: { id: former.id }, data, include: WITH_VERSION_IN_FORCE })
    : await session.scoringModel.create({
        data: { id: newId('ScoringModel'), offerId: offer.id, createdAt: now, ...data },
        include: WITH_VERSION_IN_FORCE,
      });
  await noteSaved(session, offer.id, modelRevision(content), now);
  return { outcome: 'SAVED', draft: toModelRecord(row) };
}

/** Notes the first time that a draft is saved, to count how many drafts were tested against the same outcomes. */
async function noteSaved(session: DatabaseSession, offerId: string, revision: string, now: Date): Promise<void> {
  const draft = { offerId, revision };
  await session.savedDraft.upsert({
    where: { offerId_revision: draft },
    create: { ...draft, savedAt: now },
    update: {},
  });
}

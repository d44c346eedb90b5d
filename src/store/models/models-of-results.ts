import { LRUCache } from 'lru-cache';
import type { ModelContent } from '../../domain/scoring-model.js';
import { oncePer } from '../../text/remembered.js';
import type { Database } from '../database.js';
import { readContent } from './find-model.js';

/** The most versions that are cached. A published version never changes. */
const KNOWN = 100;

/** The columns of a result that name its model. */
type OfModel = { readonly offerId: string; readonly modelVersion: number };

/** Finds the models of results. Leaves out results whose offer was deleted after they were read. */
export type ModelsOfResults = <Row extends OfModel>(rows: readonly Row[]) => Promise<[Row, ModelContent][]>;

/** Makes that function for a database, with a cache. */
export const modelsOfResults = oncePer((database: Database): ModelsOfResults => {
  const known = new LRUCache<string, ModelContent>({ max: KNOWN });

  async function readModels(wanted: ReadonlyMap<string, OfModel>): Promise<ReadonlyMap<string, ModelContent>> {
    const models = new Map<string, ModelContent>();
    const missing: { offerId: string; version: number }[] = [];
    for (const [key, { offerId, modelVersion }] of wanted) {
      const model = known.get(key);
      if (model) models.set(key, model);
      else missing.push({ offerId, version: modelVersion });
    }
    const rows = missing.length === 0 ? [] : await database.scoringModel.findMany({ where: { OR: missing } });
    for (const { offerId, version, content } of rows) {
      const [key, model] = [keyOf({ offerId, modelVersion: version ?? 0 }), readContent(content)];
      known.set(key, model);
      models.set(key, model);
    }
    return models;
  }

  return async (rows) => {
    const models = await readModels(new Map(rows.map((row) => [keyOf(row), row])));
    return rows.flatMap((row): [typeof row, ModelContent][] => {
      const model = models.get(keyOf(row));
      return model ? [[row, model]] : [];
    });
  };
});

function keyOf({ offerId, modelVersion }: OfModel): string {
  return `${offerId} ${modelVersion}`;
}

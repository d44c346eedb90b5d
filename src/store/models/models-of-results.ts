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

  return async <Row extends OfModel>(rows: readonly Row[]) => {
    const groups = groupsOf(rows);
    const models = await readModels(new Map(groups.map(([first]) => [keyOf(first), first])));
    return groups.flatMap(([first, ...others]): [Row, ModelContent][] => {
      const model = models.get(keyOf(first));
      return model ? [first, ...others].map((row) => [row, model]) : [];
    });
  };
});

/** Cuts rows where the model changes: nearly all rows of a page have the same, and keys take time. */
function groupsOf<Row extends OfModel>(rows: readonly Row[]): [Row, ...Row[]][] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && group[0].offerId === row.offerId && group[0].modelVersion === row.modelVersion) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function keyOf({ offerId, modelVersion }: OfModel): string {
  return `${offerId} ${modelVersion}`;
}

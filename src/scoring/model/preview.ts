import type { Movers } from '../../domain/generated/enums.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import { type CriterionEffect, countEffect } from './criterion-effect.js';
import { countCrossings, type GradeCrossing } from './grade-crossings.js';
import { keepHeads } from './list-head.js';
import { type ModelNote, modelNotes } from './model-notes.js';
import { modelPoints } from './model-points.js';
import { changeOf, keepMovers, type Move } from './movers.js';
import type { ComparedRow, PreviewRow } from './preview-row.js';
import { countSpread, type ScoreSpread } from './score-spread.js';

/** The effect that a model would have on an offer's results. */
export type Preview = {
  /** How many results were compared: those with a verdict, and those that either model disqualifies. */
  readonly leads: number;
  /** How many of the rows could not be compared: they have no verdict, and would no longer be disqualified. */
  readonly withoutVerdict: number;
  /** How many would have a higher score (`lowered`: a lower one), among those with a score by both models. */
  readonly raised: number;
  readonly lowered: number;
  readonly before: ScoreSpread;
  readonly after: ScoreSpread;
  readonly crossings: readonly GradeCrossing[];
  /** How many of the first `top` leads of the call list, up to 1,000, would still be among them. */
  readonly kept: (top: number) => number;
  /** Up to 100 leads as examples of a change; equal ones in the current order of the call list. */
  readonly movers: (which: Movers, first: number) => readonly Move[];
  readonly criteria: readonly CriterionEffect[];
  readonly notes: readonly ModelNote[];
};

/** Makes a preview from rows in any order, one at a time. It keeps figures and a few examples, but no texts of leads. */
export type Comparison = {
  add(row: PreviewRow): void;
  /** `headers` are those of the columns that the offer's leads have. */
  result(headers: readonly string[]): Preview;
};

/** Compares the results of an offer with those that a model would give. */
export function comparison(model: ModelContent): Comparison {
  const pointsOf = modelPoints(model);
  const criteria = model.criteria.map(countEffect);
  const totals = countTotals();
  let withoutVerdict = 0;
  return {
    add({ resultId, leadId, before, confidence, facts, lead }) {
      const readings = criteria.map(({ read }) => read(lead));
      const after = pointsOf({ criteria: readings, ...facts });
      if (after.score === null && after.disqualifiedBy === null) {
        withoutVerdict += 1;
        return;
      }
      readings.forEach((reading, place) => {
        criteria[place]?.count(reading);
      });
      totals.add({ resultId, leadId, before, confidence, after, change: changeOf(before.score, after.score) });
    },
    result(headers) {
      const { leads, ...counted } = totals.result();
      const met = criteria.map(({ effect, shadowed }) => ({ effect: effect(), shadowed: shadowed() }));
      return {
        leads,
        withoutVerdict,
        ...counted,
        criteria: met.map(({ effect }) => effect),
        notes: modelNotes(model, { leads, after: counted.after, criteria: met, headers }),
      };
    },
  };
}

function countTotals() {
  const [before, after, crossings] = [countSpread(), countSpread(), countCrossings()];
  const [heads, movers] = [keepHeads(), keepMovers()];
  const counts = { leads: 0, raised: 0, lowered: 0 };
  return {
    add(row: ComparedRow): void {
      counts.leads += 1;
      counts.raised += Number(row.change > 0);
      counts.lowered += Number(row.change < 0);
      before.add(row.before);
      after.add({ score: row.after.score, grade: row.after.grade, limited: row.after.limitPoints !== 0 });
      crossings.add(row.before.grade, row.after.grade);
      heads.add(row);
      movers.add(row);
    },
    result: () => ({
      ...counts,
      before: before.result(),
      after: after.result(),
      crossings: crossings.result(),
      kept: heads.kept,
      movers: movers.list,
    }),
  };
}

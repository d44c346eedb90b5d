import { z } from 'zod';
import type { ResultRecord } from '../store/records.js';
import type { ResultKey } from '../store/result-query.js';
import { keyOfResult } from '../store/results.js';
import { readCursor, writeCursor } from './cursor.js';

const resultKey = z
  .tuple([z.int32().nullable(), z.int32(), z.iso.datetime(), z.string().regex(/^lead_[0-9a-f]{32}$/)])
  .transform(([score, rulePoints, scoredAt, leadId]) => ({ score, rulePoints, scoredAt: new Date(scoredAt), leadId }));

/** Cursors of results, good for each of their orders. */
export const resultCursor = {
  cursorOf(result: ResultRecord): string {
    const { score, rulePoints, scoredAt, leadId } = keyOfResult(result);
    return writeCursor([score, rulePoints, scoredAt.toISOString(), leadId]);
  },
  keyOf: (cursor: string): ResultKey | null => readCursor(cursor, resultKey),
};

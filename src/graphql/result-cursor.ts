import { z } from 'zod';
import type { ResultRecord } from '../store/records.js';
import type { ResultKey } from '../store/result-query.js';
import { keyOfResult } from '../store/results.js';
import { readCursor, writeCursor } from './cursor.js';

const score = z.int32().nullable();
const leadId = z.string().regex(/^lead_[0-9a-f]{32}$/);

// Cursors of a former version have no confidence, as the results that they were made for.
const resultKey = z
  .tuple([score, z.int32(), z.iso.datetime(), leadId, z.int32().default(0)])
  .transform(([score, rulePoints, scoredAt, leadId, confidence]) => {
    return { score, rulePoints, confidence, scoredAt: new Date(scoredAt), leadId };
  });

/** Cursors of results, good for each of their orders. */
export const resultCursor = {
  cursorOf(result: ResultRecord): string {
    const { score, rulePoints, confidence, scoredAt, leadId } = keyOfResult(result);
    return writeCursor([score, rulePoints, scoredAt.toISOString(), leadId, confidence]);
  },
  keyOf: (cursor: string): ResultKey | null => readCursor(cursor, resultKey),
};

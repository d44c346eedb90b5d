import { z } from 'zod';
import type { ResultRecord } from '../store/records.js';
import type { ResultKey } from '../store/result-query.js';
import { keyOfResult } from '../store/results.js';
import { readCursor, writeCursor } from './cursor.js';

const STATUSES = ['SCORED', 'AI_FAILED', 'DISQUALIFIED'] as const;

const score = z.int32().nullable();
const leadId = z.string().regex(/^lead_[0-9a-f]{32}$/);

// Cursors of former versions have no confidence or no status, as the results that they were made for.
const resultKey = z
  .tuple([score, z.int32(), z.iso.datetime(), leadId, z.int32().default(0), z.enum(STATUSES).default('SCORED')])
  .transform(([score, rulePoints, scoredAt, leadId, confidence, status]) => {
    return { status, score, rulePoints, confidence, scoredAt: new Date(scoredAt), leadId };
  });

/** Cursors of results, good for each of their orders. */
export const resultCursor = {
  cursorOf(result: ResultRecord): string {
    const { status, score, rulePoints, confidence, scoredAt, leadId } = keyOfResult(result);
    return writeCursor([score, rulePoints, scoredAt.toISOString(), leadId, confidence, status]);
  },
  keyOf: (cursor: string): ResultKey | null => readCursor(cursor, resultKey),
};

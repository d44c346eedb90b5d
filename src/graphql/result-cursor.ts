import { z } from 'zod';
import type { ResultRecord } from '../domain/result.js';
import type { ResultKey } from '../store/results/result-key.js';
import type { ResultOrder } from '../store/results/result-order.js';
import { keyOfResult } from '../store/results/results.js';
import { isTextOrder } from '../store/results/text-order.js';
import { readCursor, writeCursor } from './cursor.js';

const score = z.int32().nullable();
const sortText = z.string().max(200).nullable();
const leadId = z.string().regex(/^lead_[0-9a-f]{32}$/);

// Cursors of an earlier version have no confidence, like the results of that time.
const resultKey = z
  .tuple([score, z.int32(), z.iso.datetime(), leadId, z.int32().default(0), z.tuple([z.string(), sortText]).optional()])
  .transform(([score, rulePoints, scoredAt, leadId, confidence, sorted]) => {
    return { key: { score, rulePoints, confidence, scoredAt: new Date(scoredAt), leadId }, sorted };
  });

/** Makes cursors of results. A cursor of an order by a text is valid in that order, and in the orders that sort by no text. */
export function resultCursor(order: ResultOrder) {
  return {
    cursorOf(result: ResultRecord): string {
      const { score, rulePoints, confidence, scoredAt, leadId, sortText } = keyOfResult(result);
      const key = [score, rulePoints, scoredAt.toISOString(), leadId, confidence];
      return writeCursor(sortText === undefined ? key : [...key, [order, sortText]]);
    },
    keyOf(cursor: string): ResultKey | null {
      const read = readCursor(cursor, resultKey);
      if (!read || !isTextOrder(order)) return read?.key ?? null;
      const [sortedBy, text] = read.sorted ?? [];
      return sortedBy === order && text !== undefined ? { ...read.key, sortText: text } : null;
    },
  };
}

import type { IntentFailure } from '../../domain/intent-classifier.js';
import type { LeadRecord } from '../../domain/lead.js';
import type { AiVerdict, IntentOverride, ResultRecord } from '../../domain/result.js';
import type { RuleVerdict } from '../../domain/rule-verdict.js';
import type { ModelContent } from '../../domain/scoring-model.js';
import type { ScoreResult as StoredResult } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';
import { readAiVerdict } from './confidence.js';
import { readPoints, readRule } from './stored-points.js';

/** A result as Prisma returns it, or as raw statements on SQLite, which has neither booleans nor times. */
export type ResultColumns = Omit<StoredResult, 'stale' | 'scoredAt' | 'overrideAt'> & {
  readonly stale: boolean | number;
  readonly scoredAt: string | Date;
  readonly overrideAt: string | Date | null;
  /** The text of the sort order; omitted in other orders. */
  readonly sortText?: string | null;
};

/** Returns a result by its scoring model, with its lead if both were read together. */
export function toResultRecord(row: ResultColumns, model: ModelContent, lead?: LeadRecord): ResultRecord {
  return new ReadResult(row, model, lead) as unknown as ResultRecord;
}

/** A result that parses its JSON on demand, which is rare. */
class ReadResult {
  readonly #row: ResultColumns;
  readonly #model: ModelContent;
  #rule: RuleVerdict | null = null;
  #ai: AiVerdict | null = null;
  readonly id: string;
  readonly leadId: string;
  readonly offerId: string;
  readonly status: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly modelVersion: number;
  readonly intent: string | null;
  readonly machineIntent: string | null;
  readonly reasoning: string | null;
  readonly stale: boolean;
  readonly scoredAt: Date;
  readonly lead: LeadRecord | undefined;
  readonly sortText: string | null | undefined;

  constructor(row: ResultColumns, model: ModelContent, lead: LeadRecord | undefined) {
    this.#row = row;
    this.#model = model;
    this.sortText = row.sortText;
    this.id = row.id;
    this.leadId = row.leadId;
    this.offerId = row.offerId;
    this.status = row.status;
    this.score = row.score;
    this.grade = row.grade;
    this.modelVersion = row.modelVersion;
    this.intent = row.score === null ? null : (row.overrideIntent ?? row.intent);
    this.machineIntent = this.#isShown ? row.intent : null;
    this.reasoning = this.#isShown ? row.reasoning : null;
    this.stale = Boolean(row.stale);
    this.scoredAt = new Date(row.scoredAt);
    this.lead = lead;
  }

  /** The verdict on a disqualified lead is stored, but not shown. */
  get #isShown(): boolean {
    return this.score !== null && this.#row.intent !== null;
  }

  get rule(): RuleVerdict {
    this.#rule ??= readRule(this.#row, this.#model);
    return this.#rule;
  }

  get maxIntentPoints(): number {
    return this.#model.intent.high;
  }

  get machineScore(): number | null {
    return this.#isShown ? this.#row.rulePoints + this.#machinePoints : null;
  }

  get ai(): AiVerdict | null {
    if (!this.#isShown) return null;
    this.#ai ??= { ...readAiVerdict(this.#row.ai), points: this.#machinePoints, maxPoints: this.maxIntentPoints };
    return this.#ai;
  }

  get failure(): IntentFailure | null {
    return this.status === 'DISQUALIFIED' ? null : fromJson(this.#row.failure);
  }

  get override(): IntentOverride | null {
    return readOverride(this.#row);
  }

  /** The points for the machine's own intent, even if a person overrode it. */
  get #machinePoints(): number {
    const { overrideIntent, rulePoints, points } = this.#row;
    if (overrideIntent === null) return (this.score ?? 0) - rulePoints;
    return readPoints(points).machineIntentPoints ?? 0;
  }
}

function readOverride(row: ResultColumns): IntentOverride | null {
  if (row.overrideIntent === null) return null;
  return {
    intent: row.overrideIntent as IntentOverride['intent'],
    note: row.overrideNote ?? '',
    at: new Date(row.overrideAt ?? row.scoredAt),
    leadRevision: row.overrideLeadRevision ?? 0,
    offerRevision: row.overrideOfferRevision ?? 0,
  };
}

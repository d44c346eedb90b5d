import type { Grade, Intent } from '../domain/generated/enums.js';
import type { RuleFacts } from '../domain/rule-factors.js';
import type { Decided } from './tally.js';

/** The judge that gave an intent. */
export type IntentJudge = {
  readonly provider: string;
  readonly model: string | null;
  readonly promptVersion: string | null;
};

/** A scored lead that reached the target or was lost, with the result to compare with that. */
export type DecidedLead = Decided &
  RuleFacts & {
    /** Whether it is assumed lost, without a recorded outcome. */
    readonly isAssumed: boolean;
    readonly decidedAt: Date;
    /** The score by the machine's intent, also where a person overrode it. */
    readonly score: number;
    /** The points of the rules. */
    readonly fit: number;
    /** The points of the machine's intent. */
    readonly aiPoints: number;
    readonly intent: Intent;
    readonly grade: Grade;
    /** The case that holds for each criterion of the published model, in the model's order; null where none does. */
    readonly criteria: readonly (number | null)[];
    readonly judge: IntentJudge;
  };

import type { Grade, Intent } from '../domain/generated/enums.js';
import type { RuleFacts } from '../scoring/model/model-points.js';
import type { Decided } from './tally.js';

/** Who gave an intent. */
export type IntentJudge = {
  readonly provider: string;
  readonly model: string | null;
  readonly promptVersion: string | null;
};

/** A scored lead that reached the target or was lost, with the result that is held against that. */
export type DecidedLead = Decided &
  RuleFacts & {
    /** Whether nobody recorded that it was lost. */
    readonly isAssumed: boolean;
    readonly decidedAt: Date;
    /** The machine's score, whatever a person says of the intent. */
    readonly score: number;
    /** The points of the rules. */
    readonly fit: number;
    /** The points of the machine's intent. */
    readonly aiPoints: number;
    readonly intent: Intent;
    readonly grade: Grade;
    /** Which case of each criterion of the published model holds, in the model's order; null where none does. */
    readonly criteria: readonly (number | null)[];
    readonly judge: IntentJudge;
  };

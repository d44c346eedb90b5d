import type { Confidence } from '../generated/operations/graphql.js';
import { capitalised, moment } from '../parts/format.js';
import { GradeChip } from '../parts/grade-chip.js';
import { Notice } from '../parts/notice.js';
import { CONFIDENCES } from '../parts/words.js';
import { FactorBar } from './factor-bar.js';
import { FactorList } from './factor-list.js';
import { Gaps } from './gaps.js';
import { IntentBadge } from './intent-badge.js';
import type { Lead } from './lead.js';
import { LeadExperience } from './lead-experience.js';
import styles from './lead-panel.module.css';
import { OverrideCard } from './override-card.js';
import { ReviewNote } from './review-note.js';

type Result = NonNullable<Lead['result']>;

/** A score and the evidence for it. */
export function Verdict({ lead, result }: { readonly lead: Lead; readonly result: Result }) {
  const { score, grade, factors, failure, disqualification, stale, ai, override } = result;
  return (
    <>
      <div className={styles.verdict}>
        <span className={styles.score}>{score ?? '–'}</span>
        <span className="soft">of 100</span>
        {grade && <GradeChip grade={grade} />}
        <IntentBadge result={result} />
        {ai && !override && <span className="soft">{CONFIDENCES[ai.confidence]}</span>}
        {stale && <span className="badge">Out of date</span>}
      </div>
      <FactorBar factors={factors} />
      <LeadExperience leadId={lead.id} />
      <ReviewNote reasons={result.reviewReasons} />
      <OverrideCard lead={lead} />
      {failure && (
        <Notice tone="fair" title="The AI could not judge this lead">
          <p>{failure.message}</p>
        </Notice>
      )}
      {disqualification && (
        <Notice tone="fair" title={`Not scored: ${disqualification.criterion}`}>
          <p>{disqualification.explanation}</p>
        </Notice>
      )}
      <FactorList factors={factors} />
      <Gaps gaps={result.gaps} />
      <p className="soft small">{source(result)}</p>
    </>
  );
}

function source({ ai, scoredAt }: Result): string {
  if (!ai) return `Rules alone, ${moment(scoredAt)}.`;
  const judge = ai.provider === 'LOCAL' ? 'Judged by the built-in judge' : `Judged by ${ai.model ?? 'a model'}`;
  return `${judge}, ${moment(scoredAt)}. ${certainty(ai)}`;
}

const RIGHT: Readonly<Record<Confidence, string>> = {
  FIRM: 'more than four of five leads',
  LIKELY: 'more than three of five leads',
  GUESS: 'three of five leads at most',
};

/** Explains the confidence of a verdict. */
function certainty({ provider, confidence }: NonNullable<Result['ai']>): string {
  const name = capitalised(CONFIDENCES[confidence]);
  if (provider !== 'LOCAL') return `${name}: read from its own answers, and not measured.`;
  return `${name}: such verdicts were right for ${RIGHT[confidence]}.`;
}

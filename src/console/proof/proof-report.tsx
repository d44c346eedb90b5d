import type { PerformanceFragment } from '../generated/operations/graphql.js';
import { Notice } from '../parts/notice.js';
import { aiWords } from './ai-words.js';
import { Bands } from './bands.js';
import { FactorFindings } from './factor-findings.js';
import { headline } from './headline.js';
import { Lift } from './lift.js';
import styles from './proof.module.css';
import type { ProofState } from './proof-state.js';
import { Ranking } from './ranking.js';
import { sampleText } from './sample-text.js';

type ProofReportProps = {
  readonly offerId: string;
  readonly report: PerformanceFragment;
  readonly state: ProofState;
  readonly onChange: (change: Partial<ProofState>) => void;
};

/** How well scores told who would buy: one sentence first, then what it rests on. */
export function ProofReport({ offerId, report, state, onChange }: ProofReportProps) {
  const { sample, shortfalls, cautions, ranking, lift } = report;
  const { target, by } = state;
  return (
    <>
      <section className={styles.headline} aria-label="In one sentence">
        <p className={styles.sentence} role="status">
          {headline(report, target)}
        </p>
        {ranking && ranking.verdict !== null && <p>{aiWords(ranking)}</p>}
        <p className="soft">{sampleText(sample, target)}</p>
      </section>
      {cautions.length > 0 && (
        <Notice tone="fair" title="Read this with care">
          {cautions.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
      <Bands report={report} target={target} by={by} onBy={(by) => onChange({ by })} />
      {ranking && <Ranking ranking={ranking} />}
      {lift && <Lift lift={lift} target={target} />}
      <FactorFindings offerId={offerId} report={report} target={target} />
      {shortfalls.length > 0 && (
        <Notice title="What is still missing">
          {shortfalls.map(({ part, message }) => (
            <p key={part}>{message}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

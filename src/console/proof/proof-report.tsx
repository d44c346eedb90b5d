import type { PerformanceFragment } from '../generated/operations/graphql.js';
import { Notice } from '../parts/notice.js';
import { Bands } from './bands.js';
import { Experience } from './experience.js';
import { FactorFindings } from './factor-findings.js';
import { Lift } from './lift.js';
import { Periods } from './periods.js';
import type { ProofState } from './proof-state.js';
import { Ranking } from './ranking.js';

type ProofReportProps = {
  readonly offerId: string;
  readonly report: PerformanceFragment;
  readonly state: ProofState;
  readonly onChange: (change: Partial<ProofState>) => void;
};

/** The details behind the one sentence: charts with intervals, cautions and missing data. */
export function ProofReport({ offerId, report, state, onChange }: ProofReportProps) {
  const { shortfalls, cautions, ranking, lift, periods } = report;
  const { target, by } = state;
  return (
    <>
      {cautions.length > 0 && (
        <Notice tone="fair" title="Read this with care">
          {cautions.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
      <Bands report={report} target={target} by={by} onBy={(by) => onChange({ by })} />
      <Experience report={report} target={target} />
      {ranking && <Ranking ranking={ranking} />}
      {lift && <Lift lift={lift} target={target} />}
      <Periods periods={periods} target={target} />
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

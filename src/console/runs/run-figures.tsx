import type { RunFragment } from '../generated/operations/graphql.js';
import { duration, whole } from '../parts/format.js';
import { doneOf } from './done-of.js';
import styles from './run-figures.module.css';

/** The progress of a run, its speed, and the remaining time. */
export function RunFigures({ run }: { readonly run: RunFragment }) {
  const done = doneOf(run);
  const figures: readonly (readonly [name: string, figure: string | null])[] = [
    ['Leads', `${whole(done)} of ${whole(run.total)}`],
    ['Speed', run.leadsPerSecond === null ? null : `${speed(run.leadsPerSecond)} leads a second`],
    ['Time left', timeLeft(run)],
    ['Could not be judged', run.failed > 0 ? whole(run.failed) : null],
    ['Disqualified', run.disqualified > 0 ? whole(run.disqualified) : null],
    ['Verdicts used again', run.reused > 0 ? whole(run.reused) : null],
    ['Requests to the model', run.usage.requests > 0 ? whole(run.usage.requests) : null],
    ['Tokens', run.usage.requests > 0 ? whole(run.usage.inputTokens + run.usage.outputTokens) : null],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(
        ([name, figure]) =>
          figure !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function speed(leadsPerSecond: number): string {
  return leadsPerSecond < 10 ? leadsPerSecond.toFixed(1) : whole(leadsPerSecond);
}

function timeLeft(run: RunFragment): string | null {
  const { status, total, leadsPerSecond } = run;
  if (status !== 'RUNNING' || !leadsPerSecond) return null;
  return `about ${duration((total - doneOf(run)) / leadsPerSecond)}`;
}

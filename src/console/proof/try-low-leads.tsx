import { Link } from 'wouter';
import type { PerformanceFragment } from '../generated/operations/graphql.js';
import { highestLowScore, lowLeadsPath, TRIED } from './low-leads.js';

type TryLowLeadsProps = { readonly offerId: string; readonly byGrade: PerformanceFragment['byGrade'] };

/** Offers leads with low scores to call, so that the report learns their success rate. */
export function TryLowLeads({ offerId, byGrade }: TryLowLeadsProps) {
  const maxScore = highestLowScore(byGrade);
  return (
    <section className="card stack" aria-label="Low scores">
      <h3>Are low scores right, too?</h3>
      <p>
        Whoever calls the top of the list alone never learns it. Call some leads with a score of {maxScore} or less,
        drawn at random, and record what happens.
      </p>
      <div className="row">
        <Link className="button" href={lowLeadsPath(offerId, maxScore)}>
          Give me {TRIED} low leads to try
        </Link>
      </div>
    </section>
  );
}

import { Link } from 'wouter';
import { OffersDocument } from '../generated/operations/graphql.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { ViewHeading } from '../parts/view-heading.js';
import { ExampleList } from './example-list.js';
import { SampleFaults } from './sample-faults.js';
import type { Sample } from './use-sample.js';
import styles from './welcome.module.css';

const STEPS = [
  ['Say what you sell', 'A name, what it does for a customer, and whom it is for.'],
  ['Drop your leads', 'Any CSV file with a role or a company in it. You see first what it is taken for.'],
  ['Call the best first', 'Each lead gets a score from 10 to 100, and the words that decided it.'],
] as const;

/** The first view for users without offers. */
export function Welcome({ sample }: { readonly sample: Sample }) {
  const { isStarting, start } = sample;
  return (
    <div className={styles.welcome}>
      <div className={styles.words}>
        <ViewHeading level={1}>Know whom to call first, and why</ViewHeading>
        <p className="soft">Three steps from a list of leads to a call list.</p>
        <div className="row">
          <Link className="button primary" href="/offers/new">
            Describe your offer
          </Link>
          <button type="button" className="button" onClick={start} disabled={isStarting}>
            {isStarting ? 'Setting it up…' : 'Try it with a sample'}
          </button>
          <OperationDialog document={OffersDocument} variables={{}} />
        </div>
        <SampleFaults sample={sample} />
        <ol className={styles.steps}>
          {STEPS.map(([title, text], place) => (
            <li key={title}>
              <span className={styles.number}>{place + 1}</span>
              <div>
                <h2>{title}</h2>
                <p className="soft">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <ExampleList />
    </div>
  );
}

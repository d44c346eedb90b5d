import { ReadOfferDocument } from '../../generated/operations/graphql.js';
import { Loading, NotLoaded } from '../../parts/asked.js';
import { OperationDialog } from '../../parts/operation-dialog.js';
import type { OfferDraft } from '../offer-draft.js';
import { ExampleReading } from './example-reading.js';
import { FunctionTicks } from './function-ticks.js';
import type { LeadsByFunction } from './leads-by-function.js';
import { OpenQuestions } from './open-questions.js';
import { ReadIndustries } from './read-industries.js';
import { type ShownReading, useReading } from './use-reading.js';

type UnderstoodOfferProps = {
  readonly className: string | undefined;
  readonly draft: OfferDraft;
  readonly leads: LeadsByFunction | null;
  readonly onTick: (ticked: OfferDraft['buyingFunctions']) => void;
};

/** The interpretation of an offer while it is written: its buyers, and its gaps. */
export function UnderstoodOffer({ className, draft, leads, onTick }: UnderstoodOfferProps) {
  const { variables, hint, reading, read, error, again } = useReading(draft);
  return (
    <section className={`card stack ${className}`} aria-label="How it is understood">
      <h2>How it is understood</h2>
      {hint && <p className="soft">{hint}</p>}
      {hint && <ExampleReading />}
      {!hint && error && <NotLoaded error={error} again={again} />}
      {!hint && !error && !reading && <Loading />}
      {reading && (
        <>
          <p className="visually-hidden" role="status">
            {summaryOf(reading)}
          </p>
          <ReadIndustries list="industries" industries={reading.industries} />
          {reading.adjacentIndustries.length > 0 && (
            <ReadIndustries list="adjacentIndustries" industries={reading.adjacentIndustries} />
          )}
          <FunctionTicks read={read} ticked={draft.buyingFunctions} leads={leads} onTick={onTick} />
          <OpenQuestions notes={reading.notes} />
          <div>
            <OperationDialog document={ReadOfferDocument} variables={variables} />
          </div>
        </>
      )}
    </section>
  );
}

/** The announcement to screen readers of a new interpretation. */
function summaryOf({ industries, buyingFunctions, notes }: ShownReading): string {
  const [exact, functions, open] = [industries, buyingFunctions, notes].map(({ length }) => length);
  return `Industries that fit exactly: ${exact}. Functions that buy it: ${functions}. Left open: ${open}.`;
}

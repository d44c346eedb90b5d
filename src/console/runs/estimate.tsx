import type { EstimateQuery } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';
import { useProviderNote } from './use-provider-note.js';

type EstimateProps = { readonly estimate: EstimateQuery['estimateScoring'] };

/** What a run would take, in a sentence or two. */
export function Estimate({ estimate }: EstimateProps) {
  const note = useProviderNote();
  const { leads, disqualified, reused, requests, inputTokens, outputTokens, provider, model } = estimate;
  if (leads === 0) return <p>All leads have a current score. There is nothing to do.</p>;
  const ruledOut = disqualified > 0 && ` Nobody is asked about ${whole(disqualified)} of them, which are disqualified.`;
  if (provider === 'LOCAL') {
    return (
      <p>
        {counted(leads, 'lead')} to score, by the classifier that is built in: it costs nothing and asks nobody. With a
        language model, Gemini or one of your own, each lead is read.{ruledOut}
      </p>
    );
  }
  return (
    <>
      <p>
        {counted(leads, 'lead')} to score by {model}: {counted(requests, 'request')}, about {whole(inputTokens)} tokens
        sent and {whole(outputTokens)} answered.
        {ruledOut}
        {reused > 0 && ` ${counted(reused, 'verdict')} of before will be used again.`}
      </p>
      {note && <p className="soft">{note}</p>}
    </>
  );
}

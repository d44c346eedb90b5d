import type { EstimateQuery } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';
import { useProviderNote } from './use-provider-note.js';

type EstimateProps = { readonly estimate: EstimateQuery['estimateScoring'] };

/** The estimate of a run, in a sentence or two. */
export function Estimate({ estimate }: EstimateProps) {
  const note = useProviderNote();
  const { disqualified, reused, requests, inputTokens, outputTokens, provider, model } = estimate;
  const ruledOut = disqualified > 0 && ` ${whole(disqualified)} of them are disqualified by the scoring model.`;
  if (provider === 'LOCAL') {
    return (
      <p>
        The built-in judge scores them for free, and nothing leaves this service. With a language model, Gemini or one
        of your own, each lead is read.{ruledOut}
      </p>
    );
  }
  return (
    <>
      <p>
        {model} judges them: {counted(requests, 'request')}, about {whole(inputTokens)} tokens sent and{' '}
        {whole(outputTokens)} answered.
        {ruledOut}
        {reused > 0 && ` ${counted(reused, 'earlier verdict')} will be used again.`}
      </p>
      {note && <p className="soft">{note}</p>}
    </>
  );
}

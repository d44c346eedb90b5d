import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { PreviewOutcomesDocument, type PreviewOutcomesMutation } from '../generated/operations/graphql.js';
import { type OutcomeChoices, outcomeArguments } from './outcome-choices.js';
import { type UnknownText, unknownTexts } from './unknown-texts.js';

export type OutcomePreview = NonNullable<PreviewOutcomesMutation['previewOutcomes']['preview']>;

type State = {
  readonly isAsking: boolean;
  /** Null where there was no request, or the file was rejected; `faults` has the reasons. */
  readonly preview: OutcomePreview | null;
  readonly faults: readonly Fault[];
  /** The texts without a meaning in the first preview. */
  readonly texts: readonly UnknownText[];
};

const NOTHING: State = { isAsking: false, preview: null, faults: [], texts: [] };

/** The preview of an upload of outcomes, fetched again whenever a person changes a choice. */
export function useOutcomePreview(offerId: string, file: File, choices: OutcomeChoices, isReady: boolean): State {
  const client = useClient();
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (!isReady) return setState(NOTHING);
    let isOutdated = false;
    setState((former) => ({ ...former, isAsking: true }));
    const variables = { offerId, file, ...outcomeArguments(choices) };
    void client
      .mutation(PreviewOutcomesDocument, variables)
      .toPromise()
      .then((result) => {
        const preview = result.data?.previewOutcomes.preview ?? null;
        const faults = faultsOf(result, ({ previewOutcomes }) => previewOutcomes);
        if (isOutdated) return;
        setState(({ texts }) => ({ isAsking: false, preview, faults, texts: withNew(texts, preview) }));
      });
    return () => {
      isOutdated = true;
    };
  }, [client, offerId, file, choices, isReady]);
  return state;
}

/** The service no longer reports texts that are mapped; they stay in the list so that their meaning can be changed. */
function withNew(texts: readonly UnknownText[], preview: OutcomePreview | null): readonly UnknownText[] {
  const found = unknownTexts(preview?.rejections.nodes ?? []);
  return [...texts, ...found.filter(({ text }) => !texts.some((known) => known.text === text))];
}

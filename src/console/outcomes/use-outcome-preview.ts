import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { PreviewOutcomesDocument, type PreviewOutcomesMutation } from '../generated/operations/graphql.js';
import { type OutcomeChoices, outcomeArguments } from './outcome-choices.js';
import { type UnknownText, unknownTexts } from './unknown-texts.js';

export type OutcomePreview = NonNullable<PreviewOutcomesMutation['previewOutcomes']['preview']>;

type State = {
  readonly isAsking: boolean;
  /** Null where nobody asked, or the file cannot be taken as it is; `faults` says why. */
  readonly preview: OutcomePreview | null;
  readonly faults: readonly Fault[];
  /** The texts whose meaning nobody knew at first. */
  readonly texts: readonly UnknownText[];
};

const NOTHING: State = { isAsking: false, preview: null, faults: [], texts: [] };

/** What an upload of a file of outcomes would record, asked anew whenever a person says something else of it. */
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

/** Texts that are mapped by now are no longer unknown to the service, and stay to be mapped otherwise. */
function withNew(texts: readonly UnknownText[], preview: OutcomePreview | null): readonly UnknownText[] {
  const found = unknownTexts(preview?.rejections.nodes ?? []);
  return [...texts, ...found.filter(({ text }) => !texts.some((known) => known.text === text))];
}

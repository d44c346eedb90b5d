import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { returns } from '../api/connection.js';
import { type Fault, faultsOf } from '../api/faults.js';
import { useObservable } from '../api/observable.js';
import { fetchWithProgress, type OnSent } from '../api/send-file.js';
import { type LeadField, PreviewLeadsDocument, type PreviewLeadsMutation } from '../generated/operations/graphql.js';
import { FIELDS } from '../parts/words.js';
import { argumentsOf, type FileChoices } from './file-choices.js';

export type LeadsPreview = NonNullable<PreviewLeadsMutation['previewLeads']['preview']>;
export type PreviewColumn = LeadsPreview['columns'][number];

export type PreviewState = {
  readonly isAsking: boolean;
  /** The share of the file that has been sent, from 0 to 1. */
  readonly sent: number;
  /** Null where the file is rejected as it is; `faults` has the reasons. */
  readonly preview: LeadsPreview | null;
  /** The file's columns that are known. */
  readonly columns: readonly PreviewColumn[];
  readonly faults: readonly Fault[];
};

const NOTHING: PreviewState = { isAsking: true, sent: 0, preview: null, columns: [], faults: [] };

/** The preview of a file, fetched again whenever a person changes a choice. */
export function usePreview(offerId: string, file: File, choices: FileChoices): PreviewState {
  const client = useClient();
  // A preview that failed in an outage is repeated when the service is back.
  const timesBack = useObservable(returns);
  const [state, setState] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched again when the service is back
  useEffect(() => {
    let isOutdated = false;
    const update = (change: Partial<PreviewState>) => {
      if (!isOutdated) setState((former) => ({ ...former, ...change }));
    };
    update({ isAsking: true, sent: 0 });
    const ask = asker(client, offerId, (sent) => update({ sent }));
    void ask(file, choices).then(async ({ preview, faults }) => {
      const columns = preview?.columns ?? (await columnsBeyondFaults(ask, { file, choices, faults }));
      update({ isAsking: false, preview, faults, ...(columns && { columns }) });
    });
    return () => {
      isOutdated = true;
    };
  }, [client, offerId, file, choices, timesBack]);
  return state;
}

type Asked = { readonly preview: LeadsPreview | null; readonly faults: readonly Fault[] };
type Ask = (file: File, choices: FileChoices) => Promise<Asked>;

function asker(client: Client, offerId: string, onSent: OnSent): Ask {
  return async (file, choices) => {
    const context = { fetch: fetchWithProgress(onSent) };
    const variables = { offerId, file, ...argumentsOf(choices) };
    const result = await client.mutation(PreviewLeadsDocument, variables, context).toPromise();
    return {
      preview: result.data?.previewLeads.preview ?? null,
      faults: faultsOf(result, ({ previewLeads }) => previewLeads),
    };
  };
}

/** The bytes of a file that are sent to detect its header. */
const HEAD = 64 * 1024;

/**
 * Returns the columns of a file that lacks a needed one, or has two for one field, for a person to choose: detected with the
 * first one assigned to the field in question, whichever that is.
 */
async function columnsBeyondFaults(
  ask: Ask,
  { file, choices, faults }: { file: File; choices: FileChoices; faults: readonly Fault[] },
): Promise<readonly PreviewColumn[] | null> {
  if (choices.columns.size > 0) return null;
  if (!faults.some(({ code }) => code === 'MISSING_COLUMNS' || code === 'AMBIGUOUS_COLUMNS')) return null;
  const head = new File([file.slice(0, HEAD)], file.name);
  for (const field of Object.keys(FIELDS) as LeadField[]) {
    const { preview } = await ask(head, { ...choices, columns: new Map([[1, field]]) });
    if (preview) return preview.columns.map((column) => (column.index === 1 ? { ...column, field: null } : column));
  }
  return null;
}

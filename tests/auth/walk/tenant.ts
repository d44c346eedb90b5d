import { addLeads, createOffer, made, offerInput } from '../../support/builders.js';
import { type Client, makeClient } from '../../support/client.js';
import { OfferDocument } from '../../support/generated/graphql.js';
import { makeKey } from '../../support/keys.js';
import { modelsOf, publish, saveDraft } from '../../support/models.js';
import { leadsWithOutcomes, uploadOutcomes } from '../../support/outcomes.js';
import { allResults, leadWith } from '../../support/results.js';
import { score } from '../../support/scoring.js';
import type { TestService } from '../../support/service.js';
import { upload } from '../../support/uploads.js';

/** A workspace with something of each kind, all of whose text bears its mark. */
export type Tenant = {
  readonly client: Client;
  readonly key: string;
  readonly mark: string;
  readonly ids: {
    readonly [Kind in 'offer' | 'lead' | 'import' | 'run' | 'result' | 'model' | 'draft' | 'outcome' | 'batch']: string;
  };
  /** All that its owner can see, links aside, which differ each time. */
  state(): Promise<string>;
};

export async function moveIn({ url, databaseUrl }: TestService, workspace: string, mark: string): Promise<Tenant> {
  const { key } = await makeKey(databaseUrl, workspace);
  const client = makeClient(url, key);
  const text = { name: `${mark} offer`, valueProps: [`${mark} value`], idealUseCases: [`${mark} case`] };
  const offer = await createOffer(client, offerInput(text));
  const lines = ['role,company,linkedin_bio,external_id,notes', `CEO,${mark} Ltd,HIGH,${mark}-1,${mark}`];
  const rejected = `CEO,${mark} Ltd,HIGH,,,${mark} too much`;
  const filename = `${mark}.csv`;
  const report = await upload(client, offer, [...lines, rejected].join('\n'), { filename });
  await addLeads(client, offer, [leadWith('CEO', 'FAILS', { name: `${mark} fails` })]);
  const run = await score(client, offer);
  await publish(client, offer, { note: `${mark} model` });
  const draft = await saveDraft(client, offer, { note: `${mark} draft` });
  const model = (await modelsOf(client, offer)).scoringModel;
  const outcomes = [`${mark}-1,won,${mark}`, `${mark}-2,lost,${mark}`];
  const batch = await uploadOutcomes(client, offer, ['external_id,outcome,notes', ...outcomes].join('\n'));
  const results = await allResults(client, { offerId: offer });
  const result = made(
    results.find(({ intent }) => intent === 'HIGH'),
    results,
  );
  const [outcome] = (await leadsWithOutcomes(client, offer)).flatMap((lead) => lead.outcomes);
  const state = async () => {
    const seen = [
      await client.run(OfferDocument, { id: offer }),
      await modelsOf(client, offer),
      await allResults(client, {}),
      await leadsWithOutcomes(client, offer),
    ];
    return JSON.stringify(seen, (name, value) => (name === 'rejectedRows' ? undefined : value), 2);
  };
  return {
    client,
    key,
    mark,
    ids: {
      offer,
      lead: result.lead.id,
      import: report.id,
      run: run.id,
      result: result.id,
      model: model.id,
      draft: draft.id,
      outcome: made(outcome, outcome).id,
      batch: batch.id,
    },
    state,
  };
}

/** An id of the same kind, which nothing has. */
export function unknown(id: string): string {
  return id.replace(/_.*/, `_${'0'.repeat(32)}`);
}

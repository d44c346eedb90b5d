import { expect, it } from 'vitest';
import { makeClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { WorkspaceDocument } from '../support/generated/graphql.js';
import { makeKey } from '../support/keys.js';
import { startTestService } from '../support/service.js';

it('is null where no key is needed, and that of the key that was sent, when keys are', async () => {
  const { url, client, databaseUrl } = await startTestService();
  expect(await client.run(WorkspaceDocument, {})).toEqual({ workspace: null });
  for (const name of ['acme', 'globex']) {
    const { key } = await makeKey(databaseUrl, name);
    expect(await makeClient(url, key).run(WorkspaceDocument, {})).toEqual({ workspace: { name } });
  }
  await eventually(async () => (await client.send(WorkspaceDocument, {})).status).toBe(401);
});

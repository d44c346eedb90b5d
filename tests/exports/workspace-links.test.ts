import { expect, it } from 'vitest';
import { createOffer, made, uploadCsv } from '../support/builders.js';
import { makeClient } from '../support/client.js';
import { column, download, exportLink } from '../support/downloads.js';
import { makeKey } from '../support/keys.js';
import { leadWith, scoredOffer, startBioService } from '../support/results.js';

/** The link, made to say that it is of another workspace. */
function asIfOf(workspace: string, url: string): string {
  const rows = new URL(url).searchParams.get('rows') ?? '';
  const content = JSON.parse(Buffer.from(rows, 'base64url').toString());
  expect(content.workspace).toBe('acme');
  return url.replace(rows, Buffer.from(JSON.stringify({ ...content, workspace })).toString('base64url'));
}

it('downloads what its workspace has, to whoever has the link, and what no other has', async () => {
  const { url, databaseUrl } = await startBioService();
  const [acme, globex] = await Promise.all(
    ['acme', 'globex'].map(async (workspace) => makeClient(url, (await makeKey(databaseUrl, workspace)).key)),
  );
  const clients = [made(acme, 'acme'), made(globex, 'globex')] as const;
  await scoredOffer(clients[0], [leadWith('CEO', 'HIGH', { name: 'Ada' })]);
  await scoredOffer(clients[1], [leadWith('CEO', 'HIGH', { name: 'Bob' }), leadWith('Intern', 'LOW', { name: 'Cy' })]);
  const link = await exportLink(clients[0], {});
  expect(link.rowCount).toBe(1);
  const file = await download(link.url);
  expect(file.status).toBe(200);
  expect(column(file, 'name')).toEqual(['Ada']);
  expect((await download(asIfOf('globex', link.url))).status).toBe(403);
});

it('is refused for rejected rows too, when another workspace is written into it', async () => {
  const { url, databaseUrl } = await startBioService();
  const client = makeClient(url, (await makeKey(databaseUrl, 'acme')).key);
  const report = await uploadCsv(client, await createOffer(client), 'role,company\nCEO,Acme,surplus\n');
  const link = made(report.rejectedRows, report).url;
  expect(await download(link)).toMatchObject({ status: 200, text: expect.stringContaining('surplus') });
  expect((await download(asIfOf('default', link))).status).toBe(403);
});

import { describe, expect, it } from 'vitest';
import { createOffer, someLeads, uploadCsv } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { download, exportLink } from '../support/downloads.js';
import { scoredOffer } from '../support/results.js';
import { startTestService, type TestService } from '../support/service.js';
import { type SkippingClock, skippingClock } from '../support/skipping-clock.js';

type Exported = TestService & { readonly clock: SkippingClock; readonly link: Awaited<ReturnType<typeof exportLink>> };

/** A service with a link to the results of an offer. */
async function startWithLink(env: Record<string, string> = {}): Promise<Exported> {
  const clock = skippingClock();
  const service = await startTestService({ clock, env });
  const offerId = await scoredOffer(service.client, someLeads(2));
  return { ...service, clock, link: await exportLink(service.client, { offerId }) };
}

async function codeOf(url: string): Promise<unknown> {
  const { status, headers, text } = await download(url);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { errors } = JSON.parse(text);
  expect(errors).toEqual([{ message: expect.stringMatching(/\.$/), extensions: { code: expect.any(String) } }]);
  return [status, errors[0].extensions.code];
}

const FORGED = [403, 'FORBIDDEN'];

describe('a download link', () => {
  it('answers a CSV file to be saved under its name, and nothing to be kept or guessed at', async () => {
    const { link, url } = await startWithLink();
    expect(link).toMatchObject({
      filename: expect.stringMatching(/^lead-scores_route-planner_\d{4}-\d\d-\d\d\.csv$/),
      rowCount: 2,
    });
    expect(link.url.startsWith(`${url}/downloads/${link.filename}?`)).toBe(true);
    const { status, headers, cells } = await download(link.url);
    expect(status).toBe(200);
    expect(cells).toHaveLength(3);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename=${link.filename}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('has the name of its offer in the script that it is written in, and is good under that name', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client, { name: '営業の自動化 / Größe' });
    const { url, filename } = await exportLink(client, { offerId });
    expect(filename).toMatch(/^lead-scores_営業の自動化-grosse_\d{4}-\d\d-\d\d\.csv$/);
    const { status, headers } = await download(url);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(filename)}`);
  });

  it('answers HEAD by the same headers, without a body', async () => {
    const { link } = await startWithLink();
    const { status, headers, text } = await download(link.url, { method: 'HEAD' });
    expect(status).toBe(200);
    expect(text).toBe('');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain(link.filename);
  });

  it('is good until it expires, and as often as it is asked', async () => {
    const { clock, link } = await startWithLink({ DOWNLOAD_LINK_MINUTES: '10' });
    const minutes = (Date.parse(link.expiresAt) - clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(9.9);
    expect(minutes).toBeLessThanOrEqual(10);
    clock.skip(Date.parse(link.expiresAt) - clock.now().getTime() - 5_000);
    for (let times = 0; times < 2; times += 1) expect((await download(link.url)).status).toBe(200);
    clock.skip(5_000);
    expect(await codeOf(link.url)).toEqual([410, 'EXPIRED']);
  });

  it('is refused after any change', async () => {
    const { link } = await startWithLink();
    const { url, filename } = link;
    const changes = [
      url.replace(filename, 'other.csv'),
      url.replace(filename, filename.toUpperCase()),
      url.replace('/downloads/', '/Downloads/'),
      url.replace(`${filename}?`, `${filename}/?`),
      url.replace(`${filename}?`, `./${filename}?a=b&`),
      url.replace(/expires=(\d)/, (_, digit) => `expires=${Number(digit) + 1}`),
      url.replace('rows=', 'rows=A'),
      url.replace('&expires', '&expires=9999999999&expires'),
      url.replace('&signature', '&more=1&signature'),
      `${url}&more=1`,
      `${url}&signature=more`,
      `${url}&`,
      `${url}A`,
      `${url}%3D`,
      `${url}=`,
      url.slice(0, -1),
      url.replace(/signature=.+/, 'signature='),
      url.replace(/&signature=.+/, ''),
      url.replace(/\?.+/, ''),
      url.replace(/signature=(.)/, (_, letter) => `signature=${letter === 'A' ? 'B' : 'A'}`),
    ];
    for (const changed of changes) {
      expect(changed).not.toBe(url);
      expect(await codeOf(changed), changed).toEqual(FORGED);
    }
  });

  it('cannot be pieced together from links to other rows', async () => {
    const { client, link } = await startWithLink();
    const other = await exportLink(client, { offerId: await scoredOffer(client, someLeads(1)) });
    const [rows, signature] = ['rows', 'signature'].map((name) => new URL(other.url).searchParams.get(name) ?? '');
    expect(await codeOf(link.url.replace(/rows=[^&]+/, `rows=${rows}`))).toEqual(FORGED);
    expect(await codeOf(link.url.replace(/signature=.+/, `signature=${signature}`))).toEqual(FORGED);
  });

  it('is good at the service that made it, also after a restart, and at no other', async () => {
    const databaseUrl = await newDatabase();
    const first = await startTestService({ databaseUrl });
    const offerId = await scoredOffer(first.client, someLeads(2));
    const { url } = await exportLink(first.client, { offerId });
    await first.stop();
    const again = await startTestService({ databaseUrl });
    expect((await download(url.replace(first.url, again.url))).cells).toHaveLength(3);
    const stranger = await startTestService();
    expect(await codeOf(url.replace(first.url, stranger.url))).toEqual(FORGED);
  });

  it('begins with PUBLIC_URL, where that is set', async () => {
    const { link, url } = await startWithLink({ PUBLIC_URL: 'https://leads.example.com/scoring/' });
    const address = 'https://leads.example.com/scoring';
    expect(link.url.startsWith(`${address}/downloads/`)).toBe(true);
    expect((await download(link.url.replace(address, url))).status).toBe(200);
  });

  it('to rejected rows is refused after a change, too', async () => {
    const { client } = await startTestService();
    const { rejectedRows } = await uploadCsv(client, await createOffer(client), 'company\nAcme,surplus\n');
    const url = rejectedRows?.url ?? '';
    expect((await download(url)).status).toBe(200);
    expect(await codeOf(url.replace('rejected-rows_', 'rejected_'))).toEqual(FORGED);
    expect(await codeOf(`${url}A`)).toEqual(FORGED);
  });
});

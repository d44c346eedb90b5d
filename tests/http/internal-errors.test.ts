import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '../../src/store/connect.js';
import { someLeads } from '../support/builders.js';
import { download, exportLink } from '../support/downloads.js';
import {
  CreateOfferDocument,
  OffersDocument,
  ResultsDocument,
  ScoringProgressDocument,
} from '../support/generated/graphql.js';
import { scoredOffer } from '../support/results.js';
import { startTestService, type TestService } from '../support/service.js';

const MASKED = /^Something went wrong in the service\. Its log has the details; please try again\.$/;
const INNER_LIFE = /\bat \S+ \(|node_modules|\/src\/|\.[jt]s:\d|prisma|sqlite|SELECT |no such table/i;

/** Breaks the database behind the back of a service: the table is gone. */
async function dropTable({ databaseUrl }: TestService, table: string): Promise<void> {
  const { database, close } = await connect(databaseUrl);
  await database.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  await database.$executeRawUnsafe(`DROP TABLE "${table}"`);
  await close();
}

describe('a fault of the service itself', () => {
  it('is masked, and logged with its cause', async () => {
    const service = await startTestService();
    await dropTable(service, 'ScoreResult');
    const reply = await service.client.send(ResultsDocument, {});
    expect(reply.data).toBeNull();
    expect(reply.errors).toMatchObject([
      { message: expect.stringMatching(MASKED), extensions: { code: 'INTERNAL_SERVER_ERROR' }, path: ['results'] },
    ]);
    expect(JSON.stringify(reply)).not.toMatch(INNER_LIFE);
    expect(service.log).toMatchObject([{ level: 50, msg: 'request failed', path: ['results'] }]);
    expect(JSON.stringify(service.log)).toContain('no such table');
  });

  it('leaves the rest of the service at work', async () => {
    const service = await startTestService();
    await dropTable(service, 'ScoreResult');
    await service.client.send(ResultsDocument, {});
    expect((await service.client.run(OffersDocument, {})).offers.totalCount).toBe(0);
  });

  it('in a mutation is masked, too', async () => {
    const service = await startTestService();
    await dropTable(service, 'Offer');
    const input = { name: 'Secret plan', valueProps: [], idealUseCases: [] };
    const { errors } = await service.client.send(CreateOfferDocument, { input });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(MASKED), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(INNER_LIFE);
  });

  it('in a subscription is masked, too', async () => {
    const service = await startTestService();
    await dropTable(service, 'ScoringRun');
    const replies: unknown[] = [];
    const sent = service.client.subscribe(ScoringProgressDocument, { runId: 'x' });
    for await (const reply of sent) replies.push(reply);
    expect(replies).toMatchObject([{ errors: [{ message: expect.stringMatching(MASKED) }] }]);
    expect(JSON.stringify(replies)).not.toMatch(INNER_LIFE);
    expect(JSON.stringify(service.log)).toContain('no such table');
  });

  it('before a download is masked, too', async () => {
    const service = await startTestService();
    const { url } = await exportLink(service.client, { offerId: await scoredOffer(service.client, someLeads(1)) });
    await dropTable(service, 'Offer');
    const { status, text } = await download(url);
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.stringMatching(MASKED), extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(service.log).toMatchObject([{ level: 50, msg: 'request failed' }]);
  });

  it('amid a download cuts it off, so that it cannot be taken for whole', async () => {
    const service = await startTestService();
    const { url } = await exportLink(service.client, { offerId: await scoredOffer(service.client, someLeads(1)) });
    await dropTable(service, 'ScoreResult');
    await expect(download(url)).rejects.toThrow();
    expect(service.log).toMatchObject([{ level: 50, msg: 'download failed' }]);
  });
});

describe('GET /healthz', () => {
  it('says that the process is alive, whatever its database does', async () => {
    const service = await startTestService();
    await dropTable(service, '_prisma_migrations');
    const response = await fetch(`${service.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

const OK = { database: 'ok', migrations: 'ok', disk: 'ok', runner: 'ok' };

describe('GET /readyz', () => {
  it('says that the service can work', async () => {
    const { url } = await startTestService();
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([200, OK]);
  });

  it('says that it cannot, where the database does not answer', async () => {
    const service = await startTestService();
    await dropTable(service, '_prisma_migrations');
    const response = await fetch(`${service.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      503,
      { ...OK, database: 'does not answer', migrations: 'not known' },
    ]);
    expect(service.log).toMatchObject([{ level: 50, msg: 'the database does not answer' }]);
  });

  it('says that it cannot, where a migration is missing', async () => {
    const service = await startTestService();
    const { database, close } = await connect(service.databaseUrl);
    await database.$executeRaw`DELETE FROM "_prisma_migrations"`;
    await close();
    const response = await fetch(`${service.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { ...OK, migrations: 'some are missing' }]);
  });

  it('says that it cannot, where uploads have no place to be kept', async () => {
    const { url } = await startTestService();
    vi.stubEnv('TMPDIR', '/nowhere');
    onTestFinished(() => void vi.unstubAllEnvs());
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { ...OK, disk: 'cannot be written to' }]);
  });
});

import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { CreateOfferDocument, DeleteLeadDocument, DeleteOfferDocument } from '../support/generated/graphql.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

vi.setConfig({ testTimeout: 110_000 });

const NO_DISK = 'A small disk needs the right to mount one.';

/** A disk of so many megabytes; null where only an administrator may make one. */
async function smallDisk(megabytes: number): Promise<string | null> {
  const folder = await temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

function fill(folder: string): void {
  for (const size of [1_000_000, 4_096]) {
    try {
      for (;;) appendFileSync(join(folder, 'filler'), Buffer.alloc(size));
    } catch {
      // Full at this size.
    }
  }
}

/** A service whose database is in a folder, with an offer of few leads and one of many. */
async function setUp(folder: string) {
  const databaseUrl = `file:${join(folder, 'leads.db')}`;
  const { client, stop } = await startTestService({ databaseUrl });
  const few = await offerWithLeads(client, someLeads(3));
  const many = await createOffer(client);
  await upload(client, many, csv('name,role', ...Array.from({ length: 10_000 }, (_, row) => `Person ${row},CTO`)));
  return { databaseUrl, client, stop, few, many };
}

it('says why it takes no upload, and deletes a lead all the same, when the disk is full', async ({ skip }) => {
  const disk = await smallDisk(64);
  if (disk === null) return skip(NO_DISK);
  const { client, few } = await setUp(disk);
  fill(disk);
  const bio = 'x'.repeat(30_000);
  const more = csv('name,role,linkedin_bio', ...Array.from({ length: 1_000 }, (_, row) => `Later ${row},CTO,${bio}`));
  await expect(upload(client, few, more)).rejects.toThrow(/503[\s\S]*The disk of the database is full/);
  const [lead] = await leadsOf(client, few);
  expect((await client.run(DeleteLeadDocument, { id: lead?.id ?? '' })).deleteLead.deletedId).toBe(lead?.id);
});

it('deletes an offer that needs more room than the reserve has, and then takes another, when the disk is full', async ({
  skip,
}) => {
  const disk = await smallDisk(64);
  if (disk === null) return skip(NO_DISK);
  const { databaseUrl, many, stop } = await setUp(disk);
  await stop();
  const { client } = await startTestService({ databaseUrl });
  fill(disk);
  expect((await client.run(DeleteOfferDocument, { id: many })).deleteOffer.deletedId).toBe(many);
  expect(existsSync(join(disk, 'leads.db.reserve'))).toBe(false);
  const input = { name: 'After', valueProps: [], idealUseCases: [] };
  expect((await client.run(CreateOfferDocument, { input })).createOffer.offer).not.toBeNull();
});

it('deletes an offer, when the disk is full as soon as the service is started again after a crash', async ({
  skip,
}) => {
  const disk = await smallDisk(64);
  if (disk === null) return skip(NO_DISK);
  const crashed = await temporaryFolder();
  const { many } = await setUp(crashed);
  for (const file of ['leads.db', 'leads.db-wal']) copyFileSync(join(crashed, file), join(disk, file));
  const { client } = await startTestService({ databaseUrl: `file:${join(disk, 'leads.db')}` });
  fill(disk);
  expect((await client.run(DeleteOfferDocument, { id: many })).deleteOffer.deletedId).toBe(many);
});

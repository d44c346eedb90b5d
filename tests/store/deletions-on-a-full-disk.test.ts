import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOffer, someLeads } from '../support/builders.js';
import { CreateOfferDocument, DeleteLeadDocument, DeleteOfferDocument } from '../support/generated/graphql.js';
import { offerWithLeads } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { csv, leadsOf, upload } from '../support/uploads.js';

vi.setConfig({ testTimeout: 110_000 });

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

it('takes deletions, says why it takes nothing else, and goes on once there is room, when the disk is full', async ({
  skip,
}) => {
  const disk = await smallDisk(64);
  if (disk === null) return skip('A small disk needs the right to mount one.');
  const { client } = await startTestService({ databaseUrl: `file:${join(disk, 'leads.db')}` });
  const kept = await offerWithLeads(client, someLeads(3));
  const large = await createOffer(client);
  await upload(client, large, csv('name,role', ...Array.from({ length: 10_000 }, (_, row) => `Person ${row},CTO`)));
  await wait(7_000);
  fill(disk);
  const bio = 'x'.repeat(30_000);
  const more = csv('name,role,linkedin_bio', ...Array.from({ length: 1_000 }, (_, row) => `Later ${row},CTO,${bio}`));
  await expect(upload(client, kept, more)).rejects.toThrow(/503[\s\S]*The disk of the database is full/);

  const [lead] = await leadsOf(client, kept);
  expect((await client.run(DeleteLeadDocument, { id: lead?.id ?? '' })).deleteLead.deletedId).toBe(lead?.id);
  expect((await client.run(DeleteOfferDocument, { id: large })).deleteOffer.deletedId).toBe(large);
  const input = { name: 'After', valueProps: [], idealUseCases: [] };
  expect((await client.run(CreateOfferDocument, { input })).createOffer.offer).not.toBeNull();
});

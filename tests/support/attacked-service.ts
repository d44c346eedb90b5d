import { expect } from 'vitest';
import { eventually } from './eventually.js';
import { watchKeptUploads } from './kept-uploads.js';
import { startTestService, type TestOptions, type TestService } from './service.js';

/** A service to attack, and its conditions afterwards. */
export type AttackedService = TestService & {
  /** Expects that it answers as before, keeps no file, and had no internal error. */
  expectUnharmed(): Promise<void>;
};

export async function startAttackedService(options: TestOptions = {}): Promise<AttackedService> {
  const keptUploads = await watchKeptUploads();
  const service = await startTestService(options);
  return {
    ...service,
    async expectUnharmed() {
      await eventually(keptUploads).toEqual([]);
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
      const ready = await fetch(`${service.url}/readyz`);
      expect(await ready.json()).toEqual({ database: 'ok', migrations: 'ok', disk: 'ok', runner: 'ok' });
      expect(service.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    },
  };
}

import { afterEach, expect, it, vi } from 'vitest';
import { startBioService } from '../support/results.js';
import { recordStatements } from '../support/statements.js';
import { PROBES } from './walk/probes.js';
import { FAR_LIMITS, reach } from './walk/reach.js';
import { moveIn, unknown } from './walk/tenant.js';

vi.setConfig({ testTimeout: 180_000 });

afterEach(() => {
  vi.restoreAllMocks();
});

it('sends the very same statements to the database for an id of another workspace as for an unknown one', async () => {
  const statements = recordStatements();
  const service = await startBioService({ env: FAR_LIMITS });
  const owner = await moveIn(service, 'acme', 'Sesame');
  const stranger = await moveIn(service, 'globex', 'Globex');
  const queries = Object.entries(PROBES).filter(([name]) => name.startsWith('Query.'));
  for (const [name, probe] of queries) {
    for (const id of probe.kinds.map((kind) => owner.ids[kind])) {
      const [foreign, none] = [id, unknown(id)].map((asked) => async () => {
        statements.length = 0;
        await reach(service.url, name, probe, stranger, asked);
        // A key is looked up every other second; and whose a row is, is asked of no row where none was found.
        return statements.filter((sql) => !sql.includes('ApiKey')).map((sql) => sql.replace('IN (NULL)', 'IN (?)'));
      });
      expect(await foreign?.(), `${name} of ${id}`).toEqual(await none?.());
    }
  }
});

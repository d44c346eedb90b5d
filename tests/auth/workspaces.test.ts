import { describe, expect, it, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startBioService } from '../support/results.js';
import { coordinates } from './walk/coordinates.js';
import { PROBES } from './walk/probes.js';
import { FAR_LIMITS, reach } from './walk/reach.js';
import { moveIn, type Tenant, unknown } from './walk/tenant.js';

vi.setConfig({ testTimeout: 180_000 });

/** Ids of objects that a stranger must not see in an answer, the id that was asked for aside. */
const secretsOf = ({ ids, mark }: Tenant, asked: string) =>
  [mark, ...Object.values(ids)].filter((one) => one !== asked);

describe('another workspace', () => {
  it('has a probe for every field of the schema that reaches for something', () => {
    const places = coordinates();
    expect(places).toContain('Query.results(filter.importIds)');
    expect(places.filter((place) => !PROBES[place])).toEqual([]);
  });

  it('is not there, wherever somebody reaches for what is its, and stays as it is', async () => {
    const service = await startBioService({ env: FAR_LIMITS });
    const owner = await moveIn(service, 'acme', 'Sesame');
    const stranger = await moveIn(service, 'globex', 'Globex');
    const before = await owner.state();
    for (const [name, probe] of Object.entries(PROBES)) {
      for (const id of probe.kinds.length === 0 ? [''] : probe.kinds.map((kind) => owner.ids[kind])) {
        const ask = async (asked: string) => {
          const offer = probe.afresh ? { offer: await createOffer(stranger.client) } : {};
          return reach(service.url, name, probe, { ...stranger, ids: { ...stranger.ids, ...offer } }, asked);
        };
        const found = await ask(id);
        for (const secret of secretsOf(owner, id)) expect(found.raw, `${name} of ${id}`).not.toContain(secret);
        if (id) expect(found.shape, name).toBe((await ask(unknown(id))).shape);
      }
    }
    expect(await owner.state()).toBe(before);
  });

  it('is there for its owner, at every one of these places', async () => {
    const service = await startBioService({ env: FAR_LIMITS });
    const owner = await moveIn(service, 'acme', 'Sesame');
    for (const [name, probe] of Object.entries(PROBES)) {
      if (probe.sameForOwner !== undefined) continue;
      for (const kind of probe.kinds) {
        const id = owner.ids[kind];
        const unlike = await reach(service.url, name, probe, owner, unknown(id));
        expect((await reach(service.url, name, probe, owner, id)).shape, `${name} of ${id}`).not.toBe(unlike.shape);
      }
    }
  });
});

import { send } from '../examples/send.js';
import { exportCeiling } from './ceilings.js';
import { startService } from './service-process.js';
const s = await startService({ DATABASE_URL: 'file:/tmp/exp/leads.db' });
const { offers } = await send(s.url, '{ offers { nodes { id } } }', {});
const offerId = offers.nodes[0].id;
for (let i = 0; i < 3; i++) {
  const { exportResults } = await send(s.url, 'mutation ($offerId: ID!) { exportResults(offerId: $offerId) { download { url } } }', { offerId });
  const start = performance.now(); let n = 0;
  const response = await fetch(exportResults.download.url);
  await response.body?.pipeTo(new WritableStream({ write(c) { n += c.length; } }));
  const sec = (performance.now() - start) / 1000;
  console.log(n, Math.round(100_000 / sec), 'rows/s; ceiling', Math.round(100_000 / exportCeiling('/tmp/exp/leads.db')), s.peakMemory());
}
await s.stop();

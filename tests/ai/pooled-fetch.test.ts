import { expect, it } from 'vitest';
import { pooledFetch } from '../../src/ai/llm/pooled-fetch.js';

it('refuses a body that is no text, and sends nothing without it', async () => {
  const sent = pooledFetch('http://127.0.0.1:1', { method: 'POST', body: new Blob(['{}']) });
  await expect(sent).rejects.toThrow('not text');
});

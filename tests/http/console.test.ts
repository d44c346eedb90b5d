import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startTestService } from '../support/service.js';

const ASSETS = 'src/console/generated/page/assets';

describe('the page of the console', () => {
  it('is at the root and at each address of a view, and may load nothing but what is its own', async () => {
    const { url } = await startTestService();
    for (const path of ['/', '/offers/new', '/offers/offer_1/list?q=x']) {
      const response = await fetch(url + path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
      const page = await response.text();
      expect(page).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|style=|https?:/);
    }
  });

  it('is what a browser gets at an unknown address, with status 404; a program gets an error', async () => {
    const { url } = await startTestService();
    const page = await fetch(`${url}/nothing`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<div id="root">');
    for (const [path, accept] of [
      ['/nothing', '*/*'],
      ['/nothing.js', 'text/html'],
    ] as const) {
      const answer = await fetch(url + path, { headers: { accept } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it('loads files that are compressed and kept, and no others', async () => {
    const { url } = await startTestService();
    const [, script = ''] = /src="(.+?)"/.exec(await (await fetch(url)).text()) ?? [];
    const response = await fetch(url + script);
    expect(response.headers.get('content-encoding')).toMatch(/^(?:br|gzip)$/);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.text()).length).toBeGreaterThan(10_000);
    for (const path of ['/assets/', '/assets/nothing.js', '/assets/../index.html', '/assets/..%2findex.html']) {
      expect((await fetch(url + path)).status, path).toBe(404);
    }
  });

  it('sends less than 180 KB of compressed JavaScript for the first view, and less than 30 KB for each other one', () => {
    const page = readFileSync(`${ASSETS}/../index.html`, 'utf8');
    const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
    const sizeOf = (file: string) => gzipSync(readFileSync(`${ASSETS}/${file}`)).length;
    const [first, others] = [
      scripts.filter((file) => page.includes(file)),
      scripts.filter((file) => !page.includes(file)),
    ];
    expect(first.length).toBeGreaterThan(0);
    expect(first.map(sizeOf).reduce((sum, size) => sum + size, 0)).toBeLessThan(180 * 1024);
    for (const file of others) expect(sizeOf(file), file).toBeLessThan(30 * 1024);
  });
});

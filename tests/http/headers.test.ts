import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createOffer } from '../support/builders.js';
import { download, exportLink } from '../support/downloads.js';
import { startTestService } from '../support/service.js';
import { operation } from './refused-requests.js';

const SITE = 'https://app.example.com';
const STRANGER = 'https://evil.example.com';
const STRICT = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";
const QUERY = operation('{ offers { totalCount } }');
const PREFLIGHT = {
  method: 'OPTIONS',
  headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' },
};

function from(origin: string, init: RequestInit): RequestInit {
  return { ...init, headers: { ...(init.headers as Record<string, string>), origin } };
}

/** Whether a page of a site may open a WebSocket. */
function opens(url: string, origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
    socket.on('open', () => {
      socket.close();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('the headers of an answer', () => {
  it('forbid a browser to make more of it than it is', async () => {
    const { url, client } = await startTestService();
    const { url: link } = await exportLink(client, { offerId: await createOffer(client) });
    const paths = ['/healthz', '/nowhere', '/schema.graphql'];
    const answers = [fetch(`${url}/graphql`, QUERY), fetch(link), ...paths.map((path) => fetch(url + path))];
    for (const { headers } of await Promise.all(answers)) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': STRICT,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers.has('strict-transport-security')).toBe(false);
      expect(headers.has('x-powered-by')).toBe(false);
    }
    expect((await download(link)).headers.get('cache-control')).toBe('no-store');
  });

  it('ask for HTTPS from then on, where clients come by it', async () => {
    const { url } = await startTestService({ env: { PUBLIC_URL: 'https://leads.example.com' } });
    const { headers } = await fetch(`${url}/healthz`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('let the page of Apollo Sandbox load all that it names, and nothing from elsewhere', async () => {
    const { url } = await startTestService();
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    const page = await response.text();
    const loaded = [...page.matchAll(/(?:src|href)="(https:\/\/[^/"]+)/g)].map(([, origin]) => origin);
    expect(new Set(loaded).size).toBeGreaterThanOrEqual(3);
    for (const origin of loaded) expect(policy).toContain(origin);
    expect(policy).toContain('frame-src https://sandbox.embed.apollographql.com;');
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toMatch(/^default-src 'none';/);
  });
});

describe('a page of another site', () => {
  it('may neither read answers nor open a WebSocket, where no site is named', async () => {
    const { url } = await startTestService();
    for (const init of [PREFLIGHT, QUERY]) {
      const { headers } = await fetch(`${url}/graphql`, from(SITE, init));
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    expect(await opens(url, SITE)).toBe(false);
  });

  it('may, where it is named, and no other may', async () => {
    const { url } = await startTestService({ env: { CORS_ORIGINS: `https://crm.example.com,${SITE}` } });
    const preflight = await fetch(`${url}/graphql`, from(SITE, PREFLIGHT));
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': SITE,
      'access-control-allow-headers': 'content-type,authorization',
    });
    const { headers } = await fetch(`${url}/graphql`, from(SITE, QUERY));
    expect(headers.get('access-control-allow-origin')).toBe(SITE);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    for (const init of [PREFLIGHT, QUERY]) {
      const refused = await fetch(`${url}/graphql`, from(STRANGER, init));
      expect(refused.headers.has('access-control-allow-origin')).toBe(false);
    }
    expect([await opens(url, SITE), await opens(url, STRANGER)]).toEqual([true, false]);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Response } from 'express';
import { ROOT } from '../../root.js';

/** The page that Vite builds from src/console. */
const PAGE = fileURLToPath(new URL('src/console/generated/page/', ROOT));

/** Replaces the policy of all other responses, which may load nothing. */
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Serves the console's page at `/` and at the paths of its views, and the assets of the page. */
export function serveConsole(app: Express): void {
  const page = readFileSync(`${PAGE}index.html`, 'utf8');
  app.use(
    '/assets',
    compression(),
    express.static(`${PAGE}assets`, { immutable: true, maxAge: '1y', index: false, setHeaders: showText }),
  );
  app.get(['/', '/offers/*view'], (_, response) => {
    response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY }).type('html').send(page);
  });
}

/** Lets a browser show the documents, which it would download as Markdown. */
function showText(response: Response, path: string): void {
  if (path.endsWith('.md')) response.type('text/plain');
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Response } from 'express';
import { ROOT } from '../root.js';

/** What Vite built from src/console. */
const PAGE = fileURLToPath(new URL('src/console/generated/page/', ROOT));

/** Over that of all other answers, which may load nothing. */
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** `GET /` and the addresses that the console gives its views: its page, and the files that it loads. */
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

/** A page of the documents is to be read in the browser, which would save Markdown to disk. */
function showText(response: Response, path: string): void {
  if (path.endsWith('.md')) response.type('text/plain');
}

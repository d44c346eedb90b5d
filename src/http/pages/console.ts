import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import { ROOT } from '../../root.js';

/** The page that Vite builds from src/console. */
const PAGE = fileURLToPath(new URL('src/console/generated/page/', ROOT));

/** The content security policy of the page. It replaces that of all other responses, which may load nothing. */
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Serves the console's page at `/` and at the paths of its views, and the assets of the page. Browsers get it at other paths too, with status 404. */
export function serveConsole(app: Express): void {
  const page = readFileSync(`${PAGE}index.html`, 'utf8');
  app.use(
    '/assets',
    compression(),
    express.static(`${PAGE}assets`, { immutable: true, maxAge: '1y', index: false, setHeaders: showText }),
  );
  const sendPage = (response: Response) =>
    response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY }).type('html').send(page);
  app.get(['/', '/offers/*view'], (_, response) => void sendPage(response));
  app.get('*unknown', (request, response, next) => {
    if (isPageOfBrowser(request)) sendPage(response.status(404));
    else next();
  });
}

/** Whether a browser opens a page: it asks for HTML by name, and the path has no file extension. */
function isPageOfBrowser({ headers, path }: Request): boolean {
  return (headers.accept ?? '').includes('text/html') && !/\.\w+$/.test(path);
}

/** Serves the documents as plain text, since browsers download Markdown instead of showing it. */
function showText(response: Response, path: string): void {
  if (path.endsWith('.md')) response.type('text/plain');
}

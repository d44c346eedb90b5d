import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Response } from 'express';
import type { DownloadContent } from '../../exports/download-links.js';
import { rejectedOutcomes, rejectedRows } from '../../exports/rejected-rows.js';
import { resultRows } from '../../exports/result-rows.js';
import { sendError, sendRefusal } from '../errors/send-error.js';
import { notesOf } from '../observability/request-log.js';
import type { Services } from '../services.js';

/** `GET /downloads/…`: the file behind a signed link. */
export function serveDownloads(app: Express, services: Services): void {
  app.get('/downloads/:filename', async (request, response) => {
    const tooMany = await services.auth.countDownload(request.ip ?? '');
    if (tooMany) return sendRefusal(response, tooMany);
    const link = services.downloads.read(request.originalUrl);
    if (link.state === 'FORGED')
      return sendError(response, 403, 'FORBIDDEN', 'This link was not made here, or was changed.');
    if (link.state === 'EXPIRED')
      return sendError(response, 410, 'EXPIRED', 'This link has expired. Ask for a new one.');
    const rows = await openRows(services, link.content);
    if (!rows) return sendError(response, 404, 'NOT_FOUND', 'The data that this link downloads was deleted.');
    response.attachment(request.params.filename);
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }).type(typeOf(link.content));
    await send(services, rows, response);
  });
}

function typeOf(content: DownloadContent): string {
  const isJson = content.kind === 'results' && content.format === 'JSONL';
  return isJson ? 'application/jsonl; charset=utf-8' : 'text/csv; charset=utf-8';
}

async function openRows(services: Services, content: DownloadContent): Promise<AsyncIterable<string> | null> {
  const store = services.store.within(content.workspace);
  if (content.kind === 'rejected-rows') {
    const leadImport = await store.imports.find(content.importId);
    return leadImport && rejectedRows(store, leadImport);
  }
  if (content.kind === 'rejected-outcomes') {
    const batch = await store.outcomes.findBatch(content.batchId);
    return batch && rejectedOutcomes(store, batch);
  }
  const { offerId } = content.filter;
  if (offerId !== null && !(await store.offers.find(offerId))) return null;
  return resultRows(store, content);
}

async function send({ logger }: Services, rows: AsyncIterable<string>, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(rows), response);
  } catch (error) {
    // A client that hangs up is no fault; anything else cuts the download off, which the client sees.
    if (!isHangUp(error)) logger.error({ requestId: notesOf(response).id, err: error }, 'download failed');
    response.destroy();
  }
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

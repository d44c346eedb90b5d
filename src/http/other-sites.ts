import cors from 'cors';
import type { RequestHandler } from 'express';

/** Lets the pages of some sites use the API from a browser, and read what they need of its answers. */
export function admitSites(origins: readonly string[]): RequestHandler {
  return cors({
    // Without any, nothing is said of other sites, which keeps all of them out.
    origin: origins.length > 0 && [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['Content-Disposition', 'Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
}

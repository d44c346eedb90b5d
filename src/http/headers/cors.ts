import cors from 'cors';
import type { RequestHandler } from 'express';

/** Sets the CORS headers that let pages of these origins use the API. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    // Without origins no CORS header is sent, so browsers block all other sites.
    origin: origins.length > 0 && [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['Content-Disposition', 'Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
}

import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { typeDefs } from '../graphql/schema.js';
import { requireKey } from './guard-entry.js';
import type { Services } from './services.js';

/** Changes with the schema, so that a client need not fetch again what it has. */
const ETAG = `"${createHash('sha256').update(typeDefs).digest('base64url')}"`;

/** `GET /schema.graphql`: the schema as text, for clients that are generated from it, also where introspection is off. */
export function serveSchema(app: Express, services: Services): void {
  app.get('/schema.graphql', requireKey(services), (_, response) => {
    response.set({ ETag: ETAG, 'Cache-Control': 'private, no-cache' }).type('text/plain').send(typeDefs);
  });
}

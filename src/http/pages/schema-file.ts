import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { typeDefs } from '../../graphql/schema.js';
import { authenticateRequests } from '../auth/authenticate-requests.js';
import type { Services } from '../services.js';

/** Changes with the schema, so that a client need not fetch it again. */
const ETAG = `"${createHash('sha256').update(typeDefs).digest('base64url')}"`;

/** Serves the schema as text at `GET /schema.graphql`, for generated clients, also where introspection is off. */
export function serveSchema(app: Express, services: Services): void {
  app.get('/schema.graphql', authenticateRequests(services), (_, response) => {
    response.set({ ETag: ETAG, 'Cache-Control': 'private, no-cache' }).type('text/plain').send(typeDefs);
  });
}

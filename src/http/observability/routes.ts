import type { Request } from 'express';

const ROUTES = new Set([
  ...['', 'offers', 'assets', 'graphql', 'schema.graphql', 'downloads'],
  ...['healthz', 'readyz', 'metrics'],
]);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** The route of a request for logs and metrics: the first part of its path, or "other" for an unknown path. */
export function routeOf({ path }: Pick<Request, 'path'>): string {
  const route = path.split('/')[1] ?? '';
  return ROUTES.has(route) ? `/${route}` : 'other';
}

/** The method of a request for logs and metrics, or "other" for one that the service does not support. */
export function methodOf({ method }: Pick<Request, 'method'>): string {
  return METHODS.has(method) ? method : 'other';
}

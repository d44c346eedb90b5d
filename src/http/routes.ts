import type { Request } from 'express';

const ROUTES = new Set([
  ...['', 'offers', 'assets', 'graphql', 'schema.graphql', 'downloads'],
  ...['healthz', 'readyz', 'metrics'],
]);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** A request's path for logs and metrics, without what makes it a link of its own; paths that are not ours are one. */
export function routeOf({ path }: Pick<Request, 'path'>): string {
  const route = path.split('/')[1] ?? '';
  return ROUTES.has(route) ? `/${route}` : 'other';
}

/** A request's method for logs and metrics; methods that are not ours are one. */
export function methodOf({ method }: Pick<Request, 'method'>): string {
  return METHODS.has(method) ? method : 'other';
}

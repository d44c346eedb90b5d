import type { RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '../../config.js';

const NOTHING = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

const LANDING_PAGE = 'https://apollo-server-landing-page.cdn.apollographql.com';
const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com';

/** The sources that the Apollo Sandbox page loads from. The policy that it sets itself allows only scripts and styles with a nonce. */
const SANDBOX_PAGE = {
  ...NOTHING,
  scriptSrc: ["'unsafe-inline'", SANDBOX],
  styleSrc: ["'unsafe-inline'", SANDBOX, 'https://fonts.googleapis.com'],
  fontSrc: ['https://fonts.gstatic.com'],
  imgSrc: [LANDING_PAGE],
  manifestSrc: [LANDING_PAGE],
  frameSrc: ['https://sandbox.embed.apollographql.com'],
  connectSrc: ["'self'"],
};

/** Sets the security headers of every response. */
export function setSecurityHeaders({ publicUrl }: Config): RequestHandler {
  const isEncrypted = publicUrl?.startsWith('https:') ?? false;
  const common: HelmetOptions = {
    xFrameOptions: { action: 'deny' },
    // Other services may use subdomains.
    strictTransportSecurity: isEncrypted && { includeSubDomains: false },
  };
  const strict = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives: NOTHING } });
  const sandbox = helmet({ ...common, contentSecurityPolicy: { useDefaults: false, directives: SANDBOX_PAGE } });
  return (request, response, next) => (isSandbox(request) ? sandbox : strict)(request, response, next);
}

function isSandbox({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return path === '/graphql' && (method === 'GET' || method === 'HEAD');
}

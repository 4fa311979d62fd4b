import type { MiddlewareHandler } from 'hono'

import { API_VERSION } from '../../domain/api/paths.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const EVERYWHERE = {
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': `max-age=${YEAR_SECONDS}; includeSubDomains`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * The headers of the internet.nl list on every answer, refusals too. Nothing is compressed: there
 * is no compression in this server.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(EVERYWHERE)) c.header(name, value)
  const isApi = c.req.path.startsWith('/v1/')
  c.header('Content-Security-Policy', isApi ? API_POLICY : PAGE_POLICY)
  if (isApi) c.header('API-Version', API_VERSION)
  await next()
}

import type { MiddlewareHandler } from 'hono'

import { PATHS } from '../../domain/api/paths.ts'
import { refuse } from './context.ts'

const PUBLIC_PATHS: readonly string[] = [
  PATHS.signals,
  PATHS.challenges,
  PATHS.directory,
  PATHS.threadStates,
  PATHS.messages,
  PATHS.withdrawals,
  PATHS.health,
]
const EXTENSION_ORIGIN = /^(chrome|moz)-extension:\/\/[a-z0-9-]+$/u
const READ_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** This origin, and its other name when it is this computer. */
const ownOrigins = (publicOrigin: string): readonly string[] => {
  const { protocol, hostname, port } = new URL(publicOrigin)
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [publicOrigin]
  const at = port === '' ? '' : `:${port}`
  return [`${protocol}//localhost${at}`, `${protocol}//127.0.0.1${at}`]
}

/**
 * Who may read answers across origins: any origin the OpenAPI document, our extension and our own
 * page the professional's side, nobody else the staff side. Never with cookies.
 */
export const crossOrigin = (publicOrigin: string): MiddlewareHandler => {
  const own = ownOrigins(publicOrigin)
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isOpen = c.req.path === PATHS.openapi
    const isPublic = PUBLIC_PATHS.includes(c.req.path)
    const isListed = origin !== undefined && (own.includes(origin) || EXTENSION_ORIGIN.test(origin))
    if (isPublic) c.header('Vary', 'Origin')
    if (isOpen || (isPublic && isListed)) {
      c.header('Access-Control-Allow-Origin', isOpen ? '*' : origin)
      c.header('Access-Control-Expose-Headers', 'Date, API-Version, Retry-After')
      if (c.req.method === 'OPTIONS') {
        c.header('Access-Control-Allow-Methods', 'GET, POST')
        c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type')
        c.header('Access-Control-Max-Age', '7200')
        return c.body(null, 204)
      }
    }
    await next()
  }
}

/** Staff writes come from the console's own page, or from no page at all; other pages are refused. */
export const staffOriginCheck = (publicOrigin: string): MiddlewareHandler => {
  const own = ownOrigins(publicOrigin)
  return async (c, next) => {
    const isWrite = !READ_METHODS.has(c.req.method)
    if (isWrite && c.req.path.startsWith('/v1/') && !PUBLIC_PATHS.includes(c.req.path)) {
      const origin = c.req.header('origin')
      const isForeign = origin !== undefined && !own.includes(origin)
      if (isForeign || c.req.header('sec-fetch-site') === 'cross-site') {
        return refuse(c, 'not-allowed')
      }
    }
    return next()
  }
}
